package workbench

import (
	"hearsay/internal/reading"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/name/cast"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/sourcekind"
	"hearsay/internal/reading/timex"
)

// Revision names what the readers together find: results are kept under it, side by side with those of other revisions.
// It changes whenever a reader's results do.
const Revision = "rules/1"

// Pipeline assembles the readers in their order.
func Pipeline() (*reading.Pipeline, error) { return PipelineWith(attribution.New()) }

// PipelineWith assembles the readers around another finder of statements: what evaluation measures.
func PipelineWith(finder reading.Reader) (*reading.Pipeline, error) {
	return reading.NewPipeline(Revision,
		segment.Tokens(), quotation.New(), segment.Sentences(),
		timex.New(), number.New(), likelihood.New(), name.New(),
		finder, cast.New(), sourcekind.New(),
	)
}
