package hypothesis

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
)

// Schema names the shape of a matrix as JSON.
const Schema = "hearsay.ach/1"

// paper is a matrix as JSON. Hypotheses and rows have names that hold within the file.
type paper struct {
	Schema     string             `json:"schema"`
	Title      string             `json:"title"`
	Note       string             `json:"note"`
	Settings   *evidence.Settings `json:"settings"`
	Hypotheses []paperHypothesis  `json:"hypotheses"`
	Rows       []paperRow         `json:"rows"`
}

type paperHypothesis struct {
	Name  string   `json:"name"`
	Text  string   `json:"text"`
	Note  string   `json:"note"`
	Prior *float64 `json:"prior"`
}

type paperRow struct {
	Name        string              `json:"name"`
	Words       string              `json:"words"`
	Record      string              `json:"record"`
	Origin      string              `json:"origin"`
	OriginLabel string              `json:"origin_label"`
	Source      string              `json:"source"`
	Credibility evidence.Importance `json:"credibility"`
	Relevance   evidence.Importance `json:"relevance"`
	Note        string              `json:"note"`
	Places      []evidence.Place    `json:"places"`
	Ratings     []paperRating       `json:"ratings"`
}

type paperRating struct {
	Hypothesis string               `json:"hypothesis"`
	Rater      string               `json:"rater"`
	Value      evidence.Consistency `json:"value"`
	Why        string               `json:"why"`
}

// JSON writes a question down as a file that [Import] reads back whole: every rater's ratings with their reasons.
func JSON(q evidence.Question) []byte {
	p := paper{Schema: Schema, Title: q.Title, Note: q.Note, Settings: &q.Settings, Hypotheses: []paperHypothesis{}, Rows: []paperRow{}}
	names := map[string]string{}
	for _, h := range q.Hypotheses {
		names[h.ID] = h.Ordinal
		p.Hypotheses = append(p.Hypotheses, paperHypothesis{h.Ordinal, h.Text, h.Note, &h.Prior})
	}
	ratings := map[string][]paperRating{}
	for _, r := range q.Ratings {
		ratings[r.Row] = append(ratings[r.Row], paperRating{names[r.Hypothesis], r.Rater, r.Value, r.Why})
	}
	for _, r := range q.Rows {
		p.Rows = append(p.Rows, paperRow{
			r.Ordinal, r.Words, r.Record, r.Origin, r.OriginLabel, r.Source, r.Credibility, r.Relevance, r.Note,
			append([]evidence.Place{}, r.Places...), append([]paperRating{}, ratings[r.ID]...),
		})
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(p); err != nil {
		panic(err) // strings and finite numbers: a prior is one
	}
	return out.Bytes()
}

func readJSON(file []byte) (Draft, error) {
	var p paper
	file = bytes.TrimPrefix(file, []byte(bom))
	if err := json.Unmarshal(file, &p); err != nil {
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			line, column := position(file, syntax.Offset)
			return Draft{}, unreadable("line %d, column %d: this is not JSON: %v", line, column, syntax)
		case errors.As(err, &kind):
			line, column := position(file, kind.Offset)
			return Draft{}, unreadable("line %d, column %d: %s cannot be a %s", line, column, kind.Field, kind.Value)
		}
		return Draft{}, unreadable("this is not JSON: %v", err)
	}
	if p.Schema != Schema {
		return Draft{}, unreadable("the file's schema is %q; want %q", p.Schema, Schema)
	}
	return p.draft()
}

// position turns an offset in bytes into a line and a column, from 1.
func position(file []byte, offset int64) (line, column int) {
	before := file[:min(max(offset-1, 0), int64(len(file)))]
	line = 1 + bytes.Count(before, []byte("\n"))
	return line, 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
}

// draft checks what the file names. What is wrong with single fields shows when it is put on a board.
func (p paper) draft() (Draft, error) {
	d := Draft{Title: p.Title, Note: p.Note, Settings: Preset()}
	if p.Settings != nil {
		d.Settings = *p.Settings
		if d.Settings.Counting == "" {
			d.Settings.Counting = ByOrigin
		}
		if d.Settings.Likelihoods == (evidence.Likelihoods{}) {
			d.Settings.Likelihoods = Usual
		}
	}
	if len(p.Hypotheses) > MaxHypotheses || len(p.Rows) > MaxRows {
		return d, unreadable("the file has %d hypotheses and %d rows; a question may have %d and %d", len(p.Hypotheses), len(p.Rows), MaxHypotheses, MaxRows)
	}
	known := map[string]bool{}
	for i, h := range p.Hypotheses {
		if h.Name == "" || known[h.Name] {
			return d, unreadable("hypothesis %d: its name %q is empty or used twice", i+1, h.Name)
		}
		known[h.Name] = true
		x := evidence.Hypothesis{ID: h.Name, Text: h.Text, Note: h.Note, Prior: 1}
		set(&x.Prior, h.Prior)
		if strings.TrimSpace(h.Text) == "" {
			return d, unreadable("hypothesis %d has no text", i+1)
		}
		d.Hypotheses = append(d.Hypotheses, x)
	}
	rows := map[string]bool{}
	for i, r := range p.Rows {
		switch {
		case r.Name == "" || rows[r.Name]:
			return d, unreadable("row %d: its name %q is empty or used twice", i+1, r.Name)
		case strings.TrimSpace(r.Words) == "":
			return d, unreadable("row %d has no words", i+1)
		}
		rows[r.Name] = true
		d.Rows = append(d.Rows, evidence.Row{
			ID: r.Name, Words: r.Words, Record: r.Record, Origin: r.Origin, OriginLabel: r.OriginLabel, Source: r.Source,
			Credibility: r.Credibility, Relevance: r.Relevance, Note: r.Note, Places: r.Places,
		})
		for j, x := range r.Ratings {
			if !known[x.Hypothesis] {
				return d, unreadable("row %d, rating %d: there is no hypothesis %q in the file", i+1, j+1, x.Hypothesis)
			}
			if x.Value == "" || rated(x.Value, "") != nil {
				return d, unreadable("row %d, rating %d: %q is not a rating; use %s", i+1, j+1, x.Value, strings.Join(names(evidence.Consistencies), ", "))
			}
			d.Ratings = append(d.Ratings, evidence.Rating{Row: r.Name, Hypothesis: x.Hypothesis, Rater: x.Rater, Value: x.Value, Why: x.Why})
		}
	}
	return d, nil
}
