package surface

import (
	"fmt"
	"slices"

	"hearsay/internal/reading"
)

// column fills one of the network's columns.
type column struct {
	name string
	size int32
}

// sizes are the columns that this program can fill, with how many values each takes; 0 where the file decides.
var sizes = map[string]int{
	"word": 0, "own": 0, "prefix": reading.FeatureHashes, "suffix": reading.FeatureHashes, "shape": reading.FeatureShapes,
	"layout": reading.FeatureLayouts, "gap": reading.FeatureGaps, "start": startSizes, "proposal": proposalSizes,
}

// fit checks that the stage speaks of what this program knows.
func (r *Reader) fit() error {
	for _, c := range r.stage.Columns() {
		size, known := sizes[c.Name]
		if !known || size > 0 && c.Size != size {
			return fmt.Errorf("asks for column %.40q of %d values", c.Name, c.Size)
		}
		r.columns = append(r.columns, column{c.Name, int32(c.Size)})
	}
	want := []string{"O"}
	for _, t := range Types {
		want = append(want, "B-"+string(t), "I-"+string(t))
	}
	switch {
	case !slices.Equal(r.stage.Labels("names"), want) || r.chain == nil:
		return fmt.Errorf("has no chain of the names that this program knows")
	case !slices.Equal(r.stage.Labels("sentence"), []string{"in", "start"}):
		return fmt.Errorf("does not say where sentences start")
	case !slices.Equal(r.stage.Labels("tag"), reading.Tags[:]):
		return fmt.Errorf("does not have the parts of speech that this program knows")
	case r.stage.Arcs() == nil || !slices.Equal(r.stage.Arcs().Labels(), reading.Relations[:]):
		return fmt.Errorf("does not have the relations that this program knows")
	}
	return nil
}

// fill writes the ids of every token.
func (r *Reader) fill(w *work, x *reading.Reading) {
	f, c := x.Features(), Describe(x)
	n := len(x.Tokens)
	for i, column := range r.columns {
		switch column.name {
		case "word", "own":
			ids := grown(w.ids[i], n)
			for t := range x.Tokens {
				if id := r.words.ID(x.Tokens[t].Norm); id < column.size {
					ids[t] = id
				}
			}
			w.ids[i] = ids
		case "prefix":
			w.ids[i] = f.Prefix
		case "suffix":
			w.ids[i] = f.Suffix
		case "shape":
			w.ids[i] = f.Shape
		case "layout":
			w.ids[i] = f.Layout
		case "gap":
			w.ids[i] = f.Gap
		case "start":
			w.ids[i] = c.Start
		case "proposal":
			w.ids[i] = c.Proposal
		}
	}
}
