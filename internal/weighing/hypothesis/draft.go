package hypothesis

import (
	"encoding/json"
	"fmt"
	"strings"

	"hearsay/internal/evidence"
)

// MaxFile is the longest matrix that is read, in bytes.
const MaxFile = 16 << 20

// Draft is a matrix that came from a file: what a question would be. Its hypotheses, rows and ratings name one another by any words.
type Draft struct {
	Title, Note string
	Settings    evidence.Settings
	Hypotheses  []evidence.Hypothesis
	Rows        []evidence.Row
	Ratings     []evidence.Rating
}

// Preset are the settings of a question for which nobody chose others.
func Preset() evidence.Settings {
	return evidence.Settings{Counting: ByOrigin, Weights: true, Likelihoods: Usual}
}

// Import reads a matrix, as CSV or as JSON of the schema "hearsay.ach/1"; name, which may be empty, is the file's. Every error wraps
// [evidence.ErrInput] and says in one sentence what is wrong where.
func Import(file []byte, name string) (Draft, error) {
	if len(file) > MaxFile {
		return Draft{}, unreadable("the file has %d bytes; a matrix may have %d", len(file), MaxFile)
	}
	var d Draft
	var err error
	if start := strings.TrimLeft(strings.TrimPrefix(string(file[:min(len(file), 1000)]), bom), " \t\r\n"); strings.HasPrefix(start, "{") {
		d, err = readJSON(file)
	} else {
		d, err = readCSV(file)
	}
	if err == nil && strings.TrimSpace(d.Title) == "" {
		if d.Title = strings.TrimSpace(stem(name)); d.Title == "" {
			d.Title = "Imported matrix"
		}
	}
	return d, err
}

// stem is a file's name without its folders and its ending.
func stem(name string) string {
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	r := []rune(name)
	return string(r[:min(len(r), MaxTitle)])
}

func unreadable(format string, args ...any) error {
	return fmt.Errorf("%w: %s", evidence.ErrInput, fmt.Sprintf(format, args...))
}

// Write puts a draft on the board of a question that is about to be asked, and returns the moves that write it, in order: who asks,
// the settings, the hypotheses, the rows with their ratings. Raters keep the names that the file gives them; ratings without one are
// those of who imports it.
func (b *Board) Write(draft Draft, d evidence.Decision) ([]Written, error) {
	var out []Written
	put := func(m Move) (Move, error) {
		m, err := b.Put(m, d)
		out = append(out, Written{Move: m})
		return m, err
	}
	if _, err := put(Move{Op: Ask, Title: &draft.Title, Note: &draft.Note}); err != nil {
		return nil, err
	}
	s := draft.Settings
	if s != b.q.Settings {
		if _, err := put(Move{Op: Settings, Counting: s.Counting, Weights: &s.Weights, Blind: &s.Blind, Likelihoods: &s.Likelihoods}); err != nil {
			return nil, err
		}
	}
	ids := make(map[string]string, len(draft.Hypotheses))
	for i := range draft.Hypotheses {
		h := &draft.Hypotheses[i]
		m, err := put(Move{Op: AddHyp, Text: &h.Text, Note: &h.Note, Prior: &h.Prior})
		if err != nil {
			return nil, fmt.Errorf("hypothesis %d: %w", i+1, err)
		}
		ids[h.ID] = m.Hypothesis
	}
	cells := make(map[string][]Cell, len(draft.Rows))
	for _, r := range draft.Ratings {
		cells[r.Row] = append(cells[r.Row], Cell{Hypothesis: ids[r.Hypothesis], Value: r.Value, Why: r.Why, Rater: r.Rater})
	}
	rows := make([]Move, 0, len(draft.Rows))
	for i := range draft.Rows {
		r := &draft.Rows[i]
		m, err := b.Put(Move{
			Op: AddRow, Record: r.Record, Words: &r.Words, Origin: &r.Origin, OriginLabel: &r.OriginLabel, Source: &r.Source, Note: &r.Note,
			Credibility: r.Credibility, Relevance: r.Relevance, Places: r.Places, Ratings: cells[r.ID],
		}, d)
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", i+1, err)
		}
		rows = append(rows, m)
	}
	return append(out, packed(rows)...), nil
}

// packedBytes is about how long an event of many rows may get.
const packedBytes = 32 << 10

// packed puts rows together, many to an event: ten thousand events would make the log long and the import slow.
func packed(rows []Move) []Written {
	var out []Written
	size := 0
	for i := range rows {
		body, err := json.Marshal(&rows[i])
		if err != nil {
			panic(err) // strings and finite numbers
		}
		if len(out) == 0 || size+len(body) > packedBytes {
			out, size = append(out, Written{Move: Move{Op: addRows}}), 0
		}
		last := &out[len(out)-1]
		last.Rows, size = append(last.Rows, rows[i]), size+len(body)
	}
	return out
}
