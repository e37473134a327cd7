package main

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"
)

//go:embed reports/*.txtar
var files embed.FS

// Report is one text with what is to be found in it.
type Report struct {
	Name      string
	Published string // ISO day
	Text      string
	Incidents []*Record
	Acts      []*Deed
	Warnings  []*Record
}

// Record is an incident or a warning as it should be found. An optional one may be found or not.
type Record struct {
	Optional bool
	Head     [3]Words // kind, stage, date of an incident; kind, standing and nothing of a warning
	Items    []Item   // in the order of the file
}

// Item is one line below a record's head: a key and its fields.
type Item struct {
	Optional bool
	Key      string
	Fields   []Words
}

// Field returns a field, "any" where the line leaves it out.
func (i Item) Field(n int) Words {
	if n >= len(i.Fields) {
		return Words{any_}
	}
	return i.Fields[n]
}

// Of returns the lines of a key.
func (r *Record) Of(key string) (out []Item) {
	for _, i := range r.Items {
		if i.Key == key {
			out = append(out, i)
		}
	}
	return out
}

// First returns the first field of a key's first line, "any" where there is none.
func (r *Record) First(key string) Words {
	for _, i := range r.Of(key) {
		return i.Field(0)
	}
	return Words{any_}
}

// Deed is an act as it should be found.
type Deed struct {
	Optional       bool
	Source, Target Words
	Type           Words
	Modality       Words
	Negated        bool
	By             Words // who alleges it; empty for the article's own voice
}

// fields is how many fields a line of each key may have.
var fields = map[string]int{
	"told": 1, "place": 1, "by": 2, "target": 1, "victim": 3, "with": 1,
	"from": 1, "to": 1, "of": 1, "date": 1, "channel": 1, "response": 1, "specific": 1,
}

// Load returns the reports in the order of their names.
func Load() ([]Report, error) {
	names, err := fs.Glob(files, "reports/*.txtar")
	if err != nil {
		return nil, err
	}
	out := make([]Report, len(names))
	for i, name := range names {
		raw, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if out[i], err = Parse(raw); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[i].Name = strings.TrimSuffix(path.Base(name), ".txtar")
	}
	return out, nil
}

// Parse reads one report.
func Parse(raw []byte) (r Report, err error) {
	for _, f := range txtar.Parse(raw).Files {
		data := string(f.Data)
		switch f.Name {
		case "report":
			r.Published = strings.TrimSpace(strings.TrimPrefix(data, "published:"))
		case "text":
			r.Text = data
		case "incidents":
			r.Incidents, err = records(data)
		case "acts":
			r.Acts, err = deeds(data)
		case "warnings":
			r.Warnings, err = records(data)
		default:
			err = fmt.Errorf("unknown section")
		}
		if err != nil {
			return r, fmt.Errorf("%s: %w", f.Name, err)
		}
	}
	return r, nil
}

var slash = regexp.MustCompile(`\s*/\s*`)

func records(s string) (out []*Record, err error) {
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\n")
		body, indented := strings.CutPrefix(line, "  ")
		body, optional := strings.CutPrefix(body, "? ")
		switch {
		case line == "":
		case !indented:
			r := &Record{Optional: optional}
			for i, w := range strings.Fields(slash.ReplaceAllString(body, "/")) {
				if i == len(r.Head) {
					return nil, fmt.Errorf("too much in %q", line)
				}
				r.Head[i] = strings.Split(w, "/")
			}
			out = append(out, r)
		case len(out) == 0:
			return nil, fmt.Errorf("no record above %q", line)
		default:
			key, rest, _ := strings.Cut(body, ":")
			i := Item{Optional: optional, Key: key}
			for f := range strings.SplitSeq(rest, "|") {
				i.Fields = append(i.Fields, words(f))
			}
			if len(i.Fields) > fields[key] {
				return nil, fmt.Errorf("cannot read %q", line)
			}
			r := out[len(out)-1]
			r.Items = append(r.Items, i)
		}
	}
	return out, nil
}

func deeds(s string) (out []*Deed, err error) {
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\n")
		if line == "" {
			continue
		}
		body, optional := strings.CutPrefix(line, "? ")
		f := strings.Split(body, "|")
		if len(f) < 4 || len(f) > 5 {
			return nil, fmt.Errorf("cannot read %q", line)
		}
		modality, negated := strings.CutSuffix(strings.TrimSpace(f[3]), " negated")
		d := &Deed{
			Optional: optional, Source: words(f[0]), Type: words(slash.ReplaceAllString(f[1], " / ")), Target: words(f[2]),
			Modality: words(modality), Negated: negated,
		}
		if len(f) == 5 {
			d.By = words(f[4])
		}
		out = append(out, d)
	}
	return out, nil
}
