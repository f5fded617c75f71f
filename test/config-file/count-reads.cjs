/** Preloaded into a child: counts how often the config file is opened and YAML is parsed, and reports both on its last line of stderr. */

const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const yaml = require('yaml');

const path = process.env.COUNTED_FILE;
let opens = 0;
let parses = 0;
/** `readFileSync` calls `openSync` in some versions of Node. */
let depth = 0;

function count(holder, name) {
  const original = holder[name];
  holder[name] = (...args) => {
    if (depth === 0 && String(args[0]) === path) opens++;
    depth++;
    try {
      return original.apply(holder, args);
    } finally {
      depth--;
    }
  };
}

for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream'])
  count(fs, name);
for (const name of ['open', 'readFile']) count(fs.promises, name);
syncBuiltinESMExports();

const parse = yaml.Parser.prototype.parse;
yaml.Parser.prototype.parse = function* (...args) {
  parses++;
  yield* parse.apply(this, args);
};

process.on('exit', () => fs.writeSync(2, `\n${opens} opened, ${parses} parsed`));
