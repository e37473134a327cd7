package workbench

import (
	"fmt"
	"slices"

	"hearsay/internal/network"
	"hearsay/internal/reading"
	"hearsay/internal/reading/act"
	"hearsay/internal/reading/attribution"
	"hearsay/internal/reading/incident"
	"hearsay/internal/reading/likelihood"
	"hearsay/internal/reading/name"
	"hearsay/internal/reading/name/cast"
	"hearsay/internal/reading/notice"
	"hearsay/internal/reading/number"
	"hearsay/internal/reading/quotation"
	"hearsay/internal/reading/segment"
	"hearsay/internal/reading/sourcekind"
	"hearsay/internal/reading/surface"
	"hearsay/internal/reading/timex"
	"hearsay/internal/weights"
)

// Revision names what the readers together find with the shipped model: results are kept under it, side by side with those
// of other revisions. It changes whenever a reader's results do.
const Revision = "reader/3"

// Pipeline assembles the readers in their order, with the model that is built in.
func Pipeline() (*reading.Pipeline, error) {
	w, err := weights.Open()
	if err != nil {
		return nil, err
	}
	return pipeline(Revision, w)
}

// PipelineFrom assembles the readers with a model of the caller's: data is what the file holds, its name is for messages. The
// revision names the model, so that what it finds is kept apart. Errors wrap [network.ErrWeights].
func PipelineFrom(file string, data []byte) (*reading.Pipeline, error) {
	w, err := network.Open(file, data)
	if err != nil {
		return nil, err
	}
	return pipeline(fmt.Sprintf("%s %s %.8s", Revision, w.Name(), w.Digest()), w)
}

func pipeline(revision string, w *network.Weights) (*reading.Pipeline, error) {
	finder, err := attribution.NewModel(w)
	if err != nil {
		return nil, err
	}
	if !slices.Contains(w.Stages(), surface.Stage) {
		return byRules(revision, finder) // a model of statements alone
	}
	said, err := statements(w, finder)
	if err != nil {
		return nil, err
	}
	deeds, err := act.New()
	if err != nil {
		return nil, err
	}
	return reading.NewPipeline(revision, append(said, incident.New(), deeds, notice.New())...)
}

// Statements returns the readers up to who says what, with the model that is built in: what those of events, acts and notices go on
// from.
func Statements() ([]reading.Reader, error) {
	w, err := weights.Open()
	if err != nil {
		return nil, err
	}
	finder, err := attribution.NewModel(w)
	if err != nil {
		return nil, err
	}
	return statements(w, finder)
}

func statements(w *network.Weights, finder reading.Reader) ([]reading.Reader, error) {
	base, err := surface.New(w, segment.Sentences(), timex.New(), number.New(), name.New())
	if err != nil {
		return nil, err
	}
	return []reading.Reader{segment.Tokens(), quotation.New(), base, likelihood.New(), finder, cast.New(), sourcekind.New()}, nil
}

// PipelineWith assembles the readers around another finder of statements, sentences and names by rules alone: what
// training and evaluation measure against.
func PipelineWith(finder reading.Reader) (*reading.Pipeline, error) {
	return byRules("rules/1", finder)
}

func byRules(revision string, finder reading.Reader) (*reading.Pipeline, error) {
	return reading.NewPipeline(revision,
		segment.Tokens(), quotation.New(), segment.Sentences(),
		timex.New(), number.New(), likelihood.New(), name.New(),
		finder, cast.New(), sourcekind.New(),
	)
}
