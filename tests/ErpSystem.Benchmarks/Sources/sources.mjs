// Four Apollo sources on graphql-js; every (path, body) is answered from a memo after the first time, so the gateway is what is measured.
import http from 'node:http'; import fs from 'node:fs';
import { parse, validate, execute } from 'graphql'; import { buildSubgraphSchema } from '@apollo/subgraph';
const words = 'steel frame brass valve copper wire rubber seal oak panel glass pane nylon strap zinc plate cotton belt carbon tube'.split(' ');
const text = (seed, n) => Array.from({ length: n }, (_, i) => words[(seed * 7 + i * i + i) % words.length]).join(' ');
const buyers = Array.from({ length: 6 }, (_, i) => ({ id: `${i + 1}`, name: `Buyer ${text(i, 2)}`, handle: `buyer${i + 1}`, since: 2000 + i }));
const items = Array.from({ length: 9 }, (_, i) => ({ sku: `SKU-${i + 1}`, title: text(i + 3, 3), cents: 900 * (i + 1) ** 2, grams: 150 * (i + 1) }));
const ratings = Array.from({ length: 11 }, (_, i) => ({ id: `r${i + 1}`, text: text(i, 48), sku: items[i % 9].sku, by: '1' }));
const rating = r => ({ __typename: 'Rating', id: r.id, text: r.text, item: { __typename: 'Item', sku: r.sku }, by: { __typename: 'Buyer', id: r.by, handle: 'buyer1' } });
const resolvers = {
  people: { Query: { buyers: () => buyers, buyer: (_, { id }) => buyers.find(b => b.id === id) }, Buyer: { __resolveReference: r => buyers.find(b => b.id === r.id) } },
  catalog: { Query: { bestSellers: (_, { first }) => items.slice(0, first ?? 5) }, Item: { __resolveReference: r => items.find(i => i.sku === r.sku) } },
  stock: { Item: { __resolveReference: r => ({ ...r, available: Number(r.sku.slice(4)) % 2 === 1 }), freight: i => i.cents == null || i.grams == null ? null : i.cents > 50000 ? 0 : Math.trunc(i.grams / 2) } },
  ratings: { Rating: { __resolveReference: r => rating(ratings.find(x => x.id === r.id)) }, Buyer: { __resolveReference: r => r, handle: () => 'buyer1', ratings: () => ratings.slice(0, 2).map(rating) },
    Item: { __resolveReference: r => r, ratings: i => ratings.filter(r => r.sku === i.sku).map(rating) } },
};
const schemas = Object.fromEntries(Object.keys(resolvers).map(n => ['/' + n, buildSubgraphSchema([{ typeDefs: parse(fs.readFileSync(new URL(`./sdl/${n}.graphql`, import.meta.url), 'utf8')), resolvers: resolvers[n] }])]));
const memo = new Map(); let calls = 0;
async function answer(path, body) {
  const one = async ({ query, variables, operationName }) => { const document = parse(query); const errors = validate(schemas[path], document);
    return errors.length ? { errors } : execute({ schema: schemas[path], document, variableValues: variables, operationName }); };
  const q = JSON.parse(body); return JSON.stringify(Array.isArray(q) ? await Promise.all(q.map(one)) : await one(q));
}
http.createServer((req, rsp) => {
  const path = req.url.split('?')[0];
  if (path === '/health') return rsp.end('OK'); if (path === '/calls') { const c = calls; calls = 0; return rsp.end(String(c)); }
  if (!schemas[path]) { rsp.statusCode = 404; return rsp.end(); }
  calls++; const chunks = []; req.on('data', c => chunks.push(c)); req.on('end', async () => {
    const body = Buffer.concat(chunks).toString(), key = path + body; let out = memo.get(key);
    if (!out) memo.set(key, out = Buffer.from(await answer(path, body)));
    rsp.setHeader('content-type', 'application/json'); rsp.setHeader('content-length', out.length); rsp.end(out);
  });
}).listen(+(process.env.PORT ?? 24300), '127.0.0.1');
