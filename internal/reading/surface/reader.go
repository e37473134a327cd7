package surface

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"hearsay/internal/network"
	"hearsay/internal/reading"
)

// Stage is the name of this reader's stage in a weights file.
const Stage = "surface"

// Reader is the network's first stage around its drafts. It may be called from several goroutines at once.
type Reader struct {
	name    string
	drafts  []reading.Reader
	needs   []reading.Layer
	gives   []reading.Layer
	stage   *network.Stage
	words   *network.Vocabulary
	columns []column
	chain   *network.CRF
	tags    int
	pool    sync.Pool // of *work
}

// work is what one reading needs beside its result.
type work struct {
	ids              [][]int32
	out              *network.Output
	path             []int32
	heads, relations []int32
	barred           []bool
}

// New returns the reader over an opened weights file. The drafts are run in their order before the network; together they
// must give sentences and mentions. An error wraps [network.ErrWeights] where the file has no such stage, or one made for another
// program.
func New(w *network.Weights, drafts ...reading.Reader) (*Reader, error) {
	stage, err := w.Stage(Stage)
	if err != nil {
		return nil, err
	}
	r := &Reader{
		name: Stage + "/" + w.Digest()[:8], drafts: drafts, stage: stage, words: w.Vocabulary(),
		chain: stage.CRF("names"), tags: len(stage.Labels("tag")),
	}
	r.pool.New = func() any { return &work{ids: make([][]int32, len(r.columns))} }
	if err := r.fit(); err != nil {
		return nil, fmt.Errorf("%w: stage %q %w; take the weights file that came with this program", network.ErrWeights, Stage, err)
	}
	r.layers()
	for _, l := range []reading.Layer{reading.LayerSentences, reading.LayerMentions} {
		if !slices.Contains(r.gives, l) {
			return nil, fmt.Errorf("the drafts of stage %q do not give %s", Stage, l)
		}
	}
	r.gives = append(r.gives, reading.LayerSyntax)
	return r, nil
}

// layers works out what the drafts together need and give.
func (r *Reader) layers() {
	r.needs = []reading.Layer{reading.LayerParagraphs, reading.LayerTokens, reading.LayerQuotations}
	for _, d := range r.drafts {
		for _, l := range d.Needs() {
			if !slices.Contains(r.gives, l) && !slices.Contains(r.needs, l) {
				r.needs = append(r.needs, l)
			}
		}
		r.gives = append(r.gives, d.Gives()...)
	}
}

// Name returns the name and revision: the beginning of the weights' checksum.
func (r *Reader) Name() string { return r.name }

// Needs returns the layers that must be there.
func (r *Reader) Needs() []reading.Layer { return r.needs }

// Gives returns the layers of the drafts, and syntax.
func (r *Reader) Gives() []reading.Layer { return r.gives }

// Read runs the drafts and the network, and puts the network's sentences and names in the place of theirs.
func (r *Reader) Read(ctx context.Context, x *reading.Reading) error {
	for _, d := range r.drafts {
		if err := d.Read(ctx, x); err != nil {
			return fmt.Errorf("%s: %w", d.Name(), err)
		}
	}
	w := r.pool.Get().(*work)
	defer r.pool.Put(w)
	r.fill(w, x)
	w.out = r.stage.Run(w.ids, w.out)
	if err := ctx.Err(); err != nil {
		return err
	}
	r.sentences(w, x)
	r.names(w, x)
	r.syntax(w, x)
	return nil
}

// grown is b, or a longer one, of length n, cleared.
func grown[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/4)
	}
	b = b[:n]
	clear(b)
	return b
}
