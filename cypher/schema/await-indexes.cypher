// Waits until every index answers.
// $seconds INTEGER
CALL db.awaitIndexes($seconds)
