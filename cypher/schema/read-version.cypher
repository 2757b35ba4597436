// The version of the graph's form; no row where asof has not been here yet.
MATCH (v:SchemaVersion {name: 'asof'})
RETURN v.version AS version
