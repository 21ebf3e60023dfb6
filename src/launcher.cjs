#!/usr/bin/env node
'use strict';
// Old syntax on purpose: this file must still load on a Node that cannot load the rest.
var major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  process.stderr.write(
    'gomend needs Node 22 or newer, and this is Node ' +
      process.versions.node +
      ': install a newer Node from https://nodejs.org, or use the standalone gomend, which needs none.\n',
  );
  process.exitCode = 3;
} else {
  import('../dist/cli.js').catch((error) => {
    if (error && error.code === 'ERR_MODULE_NOT_FOUND' && /dist[\\/]cli\.js/.test(String(error.message))) {
      process.stderr.write('gomend is not built yet: run `npm ci` (or `npm run build`) in its folder first.\n');
    } else {
      process.stderr.write('gomend could not start: ' + (error && error.message ? error.message : error) + '\n');
    }
    process.exitCode = 3;
  });
}
