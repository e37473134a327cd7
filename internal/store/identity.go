package store

import "hearsay/internal/evidence"

// ArticleID names an article after its address, or after its bytes where it has none.
func ArticleID(address, originalSHA256 string) string {
	if address == "" {
		return evidence.NewID(evidence.PrefixArticle, "bytes", originalSHA256)
	}
	return evidence.NewID(evidence.PrefixArticle, "address", address)
}

// StatementID names a statement after its text and its spans, so that a later reader that proposes the same spans
// proposes the same statement. Two articles may have the very same text (a wire report in two outlets); each has its own
// statements, and the one that comes second gives its own identifier as twin. twin is "" otherwise.
func StatementID(textSHA256 string, s evidence.Statement, twin string) string {
	birth := []any{textSHA256}
	for _, role := range []struct {
		name   string
		pieces []evidence.Piece
	}{{"source", s.Source.Spans}, {"cue", s.Cue.Spans}, {"content", s.Content.Spans}} {
		birth = append(birth, role.name)
		for _, p := range role.pieces {
			birth = append(birth, p.Span.String())
		}
	}
	if twin != "" {
		birth = append(birth, "twin", twin)
	}
	return evidence.NewID(evidence.PrefixStatement, birth...)
}

// DecisionID names an event after its place in the log.
func DecisionID(d evidence.Decision) string {
	return evidence.NewID(evidence.PrefixDecision, d.Previous, d.Sequence, d.At.UnixMilli(), d.By, d.Verdict, d.Subject, d.Undoes)
}
