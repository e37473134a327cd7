package workbench

import (
	"io"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/pack"
	"hearsay/internal/products/report"
	"hearsay/internal/text"
)

// VerifyPack checks a defence pack, without a case. Copies gives texts of one's own for those that a pack leaves out, by article, version
// and SHA-256; nil for none. An error, which wraps [evidence.ErrDamaged] or [evidence.ErrNewer], says that no pack could be read.
func VerifyPack(r io.ReaderAt, size int64, copies func(article string, version int, sha256 string) *text.Text) (pack.Verdict, error) {
	return pack.Open(r, size, pack.Options{
		Chain: custody.Follows, Cited: report.Cited, Text: copies,
		Recheck: func(md string, set evidence.ReportSettings, c *products.Case) products.Check {
			return report.NewIndex(c).Measuring(Measure()).Check(md, set, inPack{c})
		},
	})
}

// inPack gives the checker what a pack holds.
type inPack struct{ c *products.Case }

// Text returns a version's text.
func (p inPack) Text(article string, version int) *text.Text {
	for _, a := range p.c.Articles {
		if a.ID == article && a.Number == version {
			return a.Text
		}
	}
	return nil
}

// Statement returns a statement; all that a pack has are in its case.
func (p inPack) Statement(id string) (evidence.Record, bool) {
	for _, s := range p.c.Statements {
		if s.ID == id {
			return s, true
		}
	}
	return evidence.Record{}, false
}
