export { type SqliteStoreOptions, sqliteStore } from './adapters/sqlite/sqlite-store.ts';
