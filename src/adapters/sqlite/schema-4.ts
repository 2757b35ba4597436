/**
 * Version 4 of the file: facts around an entity in order of their starts, whatever their predicates. As in the other indexes of facts, each class of lengths
 * (`span`) is a range of its own.
 */
export const SCHEMA_4 = `
CREATE INDEX fact_subject_start ON fact(subject, past, span, valid_at, invalid_at, recorded_at, expired_at, standing);
CREATE INDEX fact_object_start ON fact(object, past, span, valid_at, invalid_at, recorded_at, expired_at, standing);
`;
