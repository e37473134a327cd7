package workbench

import (
	"context"
	"fmt"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/products/stix"
	"hearsay/internal/text"
)

// Imported says what became of a bundle of another tool.
type Imported struct {
	Bundle   string      `json:"bundle" doc:"The bundle's own identifier."`
	SHA256   string      `json:"sha256" doc:"Of the file as it came."`
	Objects  int         `json:"objects" doc:"That the bundle holds, each once."`
	Older    int         `json:"older" doc:"Versions of objects that a later one in the bundle replaces, and repetitions."`
	Articles []Added     `json:"articles" doc:"What became of each object that says something in words."`
	Left     []stix.Left `json:"left" doc:"The objects that became no article, counted by type."`
}

// mediaSTIX is the media type of STIX objects.
const mediaSTIX = "application/stix+json"

// ImportSTIX takes a STIX bundle in: what says something in words becomes an article whose outlet is who made it, to be read like any
// other; of a bundle of ours the articles come back whose texts it has. The bundle is kept whole as the original of the first of them,
// each of the others keeps its own object and names the bundle by its hash. Nothing that people decided is taken over. An error is
// for a bundle that cannot be read, which leaves the case as it was, and for failures of the case itself.
func (b *Bench) ImportSTIX(ctx context.Context, file []byte) (Imported, error) {
	bundle, err := stix.Parse(file)
	if err != nil {
		return Imported{}, err
	}
	found, left, err := bundle.Articles()
	if err != nil {
		return Imported{}, err
	}
	out := Imported{Bundle: bundle.ID, SHA256: stix.Sum(file), Objects: len(bundle.Objects), Older: bundle.Older, Articles: []Added{}, Left: left}
	if out.Left == nil {
		out.Left = []stix.Left{}
	}
	whole := false
	for _, f := range found {
		original := f.Original
		if !whole && f.Refused == "" {
			original, whole = file, true
			f.Notes = append(f.Notes, "its original is the whole bundle "+bundle.ID+", of which it is the object "+f.Object)
		} else {
			f.Notes = append(f.Notes, fmt.Sprintf("its original is the object %s of the bundle %s, whose SHA-256 is %s", f.Object, bundle.ID, out.SHA256))
		}
		got, _, err := b.keep(ctx, b.openFound(f, original))
		if err != nil {
			return out, err
		}
		out.Articles = append(out.Articles, got)
	}
	return out, nil
}

// openFound makes what was found in a bundle into what a desk would make of a file. What the finder marked nothing in, the desk's
// annotators look at.
func (b *Bench) openFound(f stix.Found, original []byte) opened {
	o := opened{name: f.Name, in: intake.Input{Name: f.Name, Address: f.Address, Bytes: original}}
	if f.Refused != "" {
		o.err = fmt.Errorf("%w: %s", evidence.ErrInput, f.Refused)
		return o
	}
	o.doc = intake.Document{Text: f.Text, MediaType: mediaSTIX, Metadata: f.Metadata, Furniture: f.Furniture, Notes: f.Notes}
	if !f.Ours {
		for _, a := range b.tools.Desk.Annotators {
			a.Annotate(&o.doc)
		}
	}
	if o.text, o.err = text.New(o.doc.Text); o.err != nil {
		o.err = fmt.Errorf("%w: %w", evidence.ErrInput, o.err)
	}
	return o
}
