/** Imports point inward: surfaces → entries → memory → stages → ports → domain; adapters → ports. */
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const published = Object.values(exports).flatMap(({ default: file }) => file?.match(/^\.\/dist\/(.+)\.js$/)?.[1] ?? []);

/** A file at the top of src is a package entry, or part of memory, or the errors. */
const entry = `^src/(${published.join('|')})\\.ts$`;
const memory = `^src/(?!(${published.join('|')}|errors)\\.ts$)[^/]+\\.ts$`;
const stages = '^src/(?!domain/|ports/|adapters/|testing/|cli/|server/|mcp/|web/)([^/]+)/';
const core = '^src/(domain/|errors\\.ts$)';
const ports = '^src/(ports/|domain/|errors\\.ts$)';
/** Stages that read with the names of another: entities and predicates are resolved in one place. */
const leansOn = {
  ingest: ['resolution'],
  read: ['resolution'],
  search: ['read', 'resolution', 'extraction'],
  summaries: ['read', 'extraction'],
};

const surfaces = '^src/(cli|server|mcp|web)/';
const oneAdapter = '^src/adapters/([^/.]+)(?:\\.ts$|/)';

/** Everything in src that is not listed. */
const srcOutside = (...allowed) => ({ path: '^src/', pathNot: allowed });

/** A database or service belongs to its adapter alone. */
const engine = (name, modules) => ({
  name: `${name}-only-in-its-adapter`,
  comment: `A store or model declares what it can do and callers read that: only src/adapters/${name} may know ${name}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/adapters/${name}(\\.ts$|/)` },
  to: { path: `^(?:node:)?(?:${modules})$|node_modules/(?:${modules})/` },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-pure',
      comment: 'The domain has no I/O, no clock and no npm packages; node:crypto hashes content into ids.',
      severity: 'error',
      from: { path: core },
      to: { pathNot: [core, '^(node:)?crypto$'] },
    },
    { name: 'ports-see-domain', severity: 'error', from: { path: '^src/ports/' }, to: { path: '.', pathNot: [ports] } },
    {
      name: 'stages-see-ports',
      comment: 'A stage knows no other stage but those declared in `leansOn`: memory joins them.',
      severity: 'error',
      from: { path: stages, pathNot: Object.keys(leansOn).map((stage) => `^src/${stage}/`) },
      to: srcOutside(ports, '^src/$1/'),
    },
    ...Object.entries(leansOn).map(([stage, others]) => ({
      name: `${stage}-sees-ports-and-what-it-leans-on`,
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: srcOutside(ports, `^src/(${[stage, ...others].join('|')})/`),
    })),
    {
      name: 'adapters-see-ports',
      comment: 'Adapters know no other adapter; what several need is in src/adapters/shared.',
      severity: 'error',
      from: { path: oneAdapter },
      to: srcOutside(ports, '^src/adapters/$1(\\.ts$|/)', '^src/adapters/shared/'),
    },
    {
      name: 'memory-knows-no-engine',
      comment: 'Memory joins stages to ports; the only adapter it may know is the neutral in-memory store.',
      severity: 'error',
      from: { path: memory },
      to: { path: '^src/(adapters/(?!in-memory|system-|shared/)|testing/|cli/|server/|mcp/|web/)' },
    },
    {
      name: 'testing-sees-inside-only',
      severity: 'error',
      from: { path: '^src/testing/' },
      to: { path: '^src/(adapters/(?!in-memory|system-|shared/)|cli/|server/|mcp/|web/)' },
    },
    {
      name: 'surfaces-see-the-public-api',
      comment: 'A surface is built on what users have: the package entries.',
      severity: 'error',
      from: { path: surfaces },
      to: srcOutside(entry, '^src/$1/'),
    },
    {
      name: 'nothing-inside-uses-an-entry',
      comment: 'Only lazily: memory opens the embedded store through its entry when nobody brought a store.',
      severity: 'error',
      from: { path: '^src/', pathNot: [surfaces, entry] },
      to: { path: entry, dependencyTypesNot: ['dynamic-import'] },
    },
    engine('sqlite', 'sqlite'),
    engine('neo4j', 'neo4j-driver[^/]*'),
    engine('openai', 'openai'),
    engine('ai-sdk', 'ai|@ai-sdk/[^/]+'),
    engine('graphology', 'graphology[^/]*'),
    {
      name: 'engine-adapters-through-their-entry',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/adapters/', entry] },
      to: { path: '^src/adapters/(sqlite|neo4j)' },
    },
    { name: 'src-stands-alone', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench|scripts|examples)/' } },
    {
      name: 'no-dev-dependencies-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer', 'npm-optional', 'type-only'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
    },
  },
};
