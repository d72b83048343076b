// Judges the documents beside this file with graphql-js and writes verdicts.json. Not needed to run the tests:
//   npm install graphql@16 && node judge.mjs
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { buildSchema, parse, specifiedRules, validate, version } from 'graphql';

const here = new URL('.', import.meta.url);
const schema = buildSchema(readFileSync(new URL('schema.graphqls', here), 'utf8'));

function judge(text) {
  let document;
  try {
    document = parse(text);
  } catch (error) {
    return { syntax: error.message };
  }

  return validate(schema, document, specifiedRules).map((error) => ({
    message: error.message,
    at: (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(' '),
  }));
}

const verdicts = { version };
for (const corpus of ['handwritten', 'generated']) {
  const file = new URL(`${corpus}.graphql`, here);
  const documents = existsSync(file) ? readFileSync(file, 'utf8').split(/^### /m).slice(1) : [];
  verdicts[corpus] = documents.map((entry) => {
    const end = entry.indexOf('\n');
    return { name: entry.slice(0, end), errors: judge(entry.slice(end + 1)) };
  });
}

writeFileSync(new URL('verdicts.json', here), JSON.stringify(verdicts, null, 1) + '\n');
