// Writes what graphql-js says about the documents and schemas beside this file. The tests install the same version of it
// for the live run; the files beside this one are written anew by
//   npm install --no-save graphql@16.15.0 && node judge.mjs
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import {
  buildASTSchema, buildClientSchema, buildSchema, getIntrospectionQuery, graphqlSync, parse, printSchema, specifiedRules, validate, validateSchema, version,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { validateSDL } from 'graphql/validation/validate.js';

const here = new URL('.', import.meta.url);
const read = (file) => readFileSync(new URL(file, here), 'utf8');
const write = (file, text) => writeFileSync(new URL(file, here), text);
const schema = buildSchema(read('schema.graphqls'));

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

// graphql-js looks at types only when the names in the text are in order.
function judgeSchema(text) {
  const document = parse(text);
  const errors = validateSDL(document);
  if (errors.length > 0) {
    return errors.map((error) => error.message);
  }

  try {
    return validateSchema(buildASTSchema(document, { assumeValidSDL: true })).map((error) => error.message);
  } catch (error) {
    // Defaults that contain themselves end its stack.
    return [];
  }
}

function entries(file) {
  const documents = existsSync(new URL(file, here)) ? read(file).split(/^### /m).slice(1) : [];
  return documents.map((entry) => {
    const end = entry.indexOf('\n');
    return { name: entry.slice(0, end), text: entry.slice(end + 1) };
  });
}

// The live test: judges one file of fresh documents and nothing else.
if (process.argv[2] === 'live') {
  write('live.json', JSON.stringify(entries('live.graphql').map(({ name, text }) => ({ name, errors: judge(text) }))));
  process.exit(0);
}

const verdicts = { version };
for (const corpus of ['handwritten', 'generated']) {
  verdicts[corpus] = entries(`${corpus}.graphql`).map(({ name, text }) => ({ name, errors: judge(text) }));
}

verdicts.schemas = entries('schemas.graphql').map(({ name, text }) => ({ name, errors: judgeSchema(text) }));

// One case a line: variable definitions | JSON of the variables.
verdicts.variables = read('variables.txt').trimEnd().split('\n').map((line) => {
  const split = line.indexOf(' | ');
  const [operation] = parse(`query (${line.slice(0, split)}) { __typename }`).definitions;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions, JSON.parse(line.slice(split + 3)));
  return { name: line, coerced, errors: errors?.map((error) => error.message) };
});
write('verdicts.json', JSON.stringify(verdicts, null, 1) + '\n');

const source = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
write('introspection.graphql', source.replace(/^\s*$\n/gm, ''));
write('introspection.json', JSON.stringify(graphqlSync({ schema, source }).data, null, 1) + '\n');
write('schema.printed.graphqls', printSchema(schema) + '\n');

// What we answer must be read by graphql-js as the same schema; the snapshot is written by the introspection test.
const ours = '../Introspection/__snapshots__/IntrospectionTests.The_standard_query_is_answered_in_full.snap';
if (existsSync(new URL(ours, here))) {
  const client = printSchema(buildClientSchema(JSON.parse(read(ours).replace(/^\ufeff/, ''))));
  console.log(client === printSchema(buildClientSchema(JSON.parse(read('introspection.json')))) ? 'introspection: same schema' : 'introspection: DIFFERENT SCHEMA');
}
