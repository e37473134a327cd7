package hypothesis

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/weighing"
)

const bom = "\ufeff"

// columns are those of a CSV file that are no hypotheses. rater stands only where each rater has lines of their own.
var columns = []string{"row", "words", "record", "origin", "origin_label", "source", "credibility", "relevance", "note", "rater"}

// CSV writes a question down as a table: a line for each row, a column for each hypothesis, the consensus in the cells. With raters,
// each row has a line for each rater who rated it, and a column that names them. Reasons, places, settings and priors are not in it:
// [JSON] has them. No cell can be taken for a formula by a spreadsheet: where one could, an apostrophe stands before it, which Import
// takes away.
func CSV(q evidence.Question, raters bool) []byte { return table(q, raters, ',') }

// TSV writes the same with tabs between the cells.
func TSV(q evidence.Question, raters bool) []byte { return table(q, raters, '\t') }

func table(q evidence.Question, raters bool, between rune) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Comma = between
	write := func(cells []string) {
		for i := range cells {
			cells[i] = guard(cells[i])
		}
		_ = w.Write(cells) // to memory
	}
	head := slices.Clone(columns)
	if !raters {
		head = head[:len(head)-1]
	}
	for _, h := range q.Hypotheses {
		head = append(head, h.Ordinal+": "+h.Text)
	}
	write(head)
	t := tallied(&q)
	for i, r := range q.Rows {
		line := []string{r.Ordinal, r.Words, r.Record, r.Origin, r.OriginLabel, r.Source, string(r.Credibility), string(r.Relevance), r.Note}
		cells := func(rater string, by []level) {
			full := slices.Clone(line)
			if raters {
				full = append(full, rater)
			}
			for _, l := range by[i*t.hyps : (i+1)*t.hyps] {
				full = append(full, string(codes[l]))
			}
			write(full)
		}
		if !raters {
			cells("", t.cells(""))
			continue
		}
		any := false
		for n, by := range t.each {
			if filled(by[i*t.hyps:(i+1)*t.hyps]) > 0 {
				cells(t.order[n], by)
				any = true
			}
		}
		if !any {
			cells("", make([]level, len(t.votes)))
		}
	}
	w.Flush()
	return out.Bytes()
}

// formula is how cells begin that spreadsheets take for formulas or commands.
const formula = "=+-@\t\r\n＝＋－＠'"

// guard puts an apostrophe before what a spreadsheet might run.
func guard(s string) string {
	if t := strings.TrimLeft(s, " \u00a0"); t != "" && strings.ContainsRune(formula, first(t)) {
		return "'" + s
	}
	return s
}

// unguard takes it away again.
func unguard(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && guard(rest) != rest {
		return rest
	}
	return s
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// numbered is how a column of a hypothesis begins in our own files.
var numbered = regexp.MustCompile(`^H[0-9]+: *`)

// separator guesses what parts the cells: that of , ; and tab before which a column's name stands first, else the one that the first
// line has most of.
func separator(file []byte) rune {
	line, _, _ := bytes.Cut(file, []byte("\n"))
	best, most := ',', 0
	for _, r := range ",;\t" {
		cell, _, found := strings.Cut(string(line), string(r))
		if found && slices.Contains(columns, columnName(strings.Trim(cell, `"`))) {
			return r
		}
		if n := bytes.Count(line, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}

// columnName brings a column's name to its written form.
func columnName(cell string) string {
	name := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(unguard(cell)), " ", "_"))
	if name == "evidence" {
		return "words"
	}
	return name
}

// sheet is a CSV file that is being read.
type sheet struct {
	*csv.Reader
	at    map[string]int // columns by name
	hyps  []int          // columns of hypotheses
	draft Draft
	rows  map[string]int // by name
}

func readCSV(file []byte) (Draft, error) {
	file = bytes.TrimPrefix(file, []byte(bom))
	if !utf8.Valid(file) {
		return Draft{}, unreadable("the file is not text in UTF-8")
	}
	s := &sheet{Reader: csv.NewReader(bytes.NewReader(file)), at: map[string]int{}, rows: map[string]int{}}
	s.Comma, s.FieldsPerRecord, s.LazyQuotes = separator(file), -1, false
	s.draft.Settings = Preset()
	head, err := s.Read()
	if err == io.EOF {
		return Draft{}, unreadable("the file is empty: want a line that names the columns, words and a column for each hypothesis")
	}
	if err == nil {
		err = s.head(head)
	}
	for err == nil {
		var cells []string
		if cells, err = s.Read(); err == nil {
			err = s.line(cells)
		}
	}
	if parse := new(csv.ParseError); errors.As(err, &parse) {
		err = unreadable("line %d, column %d: %v", parse.Line, parse.Column, parse.Err)
	}
	if err != io.EOF {
		return Draft{}, err
	}
	return s.draft, nil
}

// where names the place of a cell.
func (s *sheet) where(column int) string {
	line, at := s.FieldPos(column)
	return "line " + strconv.Itoa(line) + ", column " + strconv.Itoa(at)
}

func (s *sheet) head(cells []string) error {
	for i, c := range cells {
		name := columnName(c)
		c = strings.TrimSpace(unguard(c))
		if slices.Contains(columns, name) {
			if _, twice := s.at[name]; twice {
				return unreadable("%s: the column %q stands there twice", s.where(i), name)
			}
			s.at[name] = i
			continue
		}
		if c = strings.TrimSpace(numbered.ReplaceAllString(c, "")); c == "" {
			return unreadable("%s: the column has no name; want one of %s, or a hypothesis", s.where(i), strings.Join(columns, ", "))
		}
		if len(s.hyps) == MaxHypotheses {
			return unreadable("%s: the file has more than %d hypotheses", s.where(i), MaxHypotheses)
		}
		s.hyps = append(s.hyps, i)
		s.draft.Hypotheses = append(s.draft.Hypotheses, evidence.Hypothesis{ID: strconv.Itoa(i), Text: c, Prior: 1})
	}
	if _, ok := s.at["words"]; !ok {
		return unreadable("line 1: no column is called words (or evidence); want one of %s, and a column for each hypothesis", strings.Join(columns, ", "))
	}
	return nil
}

func (s *sheet) line(cells []string) error {
	get := func(name string) string {
		if i, ok := s.at[name]; ok && i < len(cells) {
			return strings.TrimSpace(unguard(cells[i]))
		}
		return ""
	}
	if !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" }) {
		return nil // spreadsheets leave lines of nothing but commas
	}
	if most := len(s.at) + len(s.hyps); len(cells) > most {
		return unreadable("%s: the line has %d cells, the first line %d", s.where(most), len(cells), most)
	}
	name := get("row")
	if name == "" {
		name = "line " + strconv.Itoa(len(s.rows)+1) // never the same as another: names of that form are counted too
		for s.has(name) {
			name += "'"
		}
	}
	if !s.has(name) {
		if err := s.row(name, get); err != nil {
			return err
		}
	} else if _, ok := s.at["rater"]; !ok {
		return unreadable("%s: the row %q stands there twice; to give several raters' ratings, add a column rater", s.where(s.at["row"]), name)
	}
	for n, i := range s.hyps {
		if i >= len(cells) {
			break
		}
		v, ok := code(unguard(cells[i]))
		if !ok {
			return unreadable("%s: %q is not a rating; use %s, or leave it empty", s.where(i), weighing.Short(cells[i], mostNamed), strings.Join(names(evidence.Consistencies), ", "))
		}
		if v != "" {
			s.draft.Ratings = append(s.draft.Ratings, evidence.Rating{Row: name, Hypothesis: s.draft.Hypotheses[n].ID, Rater: get("rater"), Value: v})
		}
	}
	return nil
}

func (s *sheet) has(name string) bool { _, ok := s.rows[name]; return ok }

func (s *sheet) row(name string, get func(string) string) error {
	if len(s.rows) == MaxRows {
		line, _ := s.FieldPos(0)
		return unreadable("line %d: the file has more than %d rows", line, MaxRows)
	}
	r := evidence.Row{
		ID: name, Words: get("words"), Record: get("record"), Origin: get("origin"), OriginLabel: get("origin_label"), Source: get("source"), Note: get("note"),
		Credibility: evidence.Importance(strings.ToLower(get("credibility"))), Relevance: evidence.Importance(strings.ToLower(get("relevance"))),
	}
	if r.Words == "" {
		line, _ := s.FieldPos(0)
		return unreadable("line %d: the row has no words", line)
	}
	if r.OriginLabel == "" {
		r.OriginLabel = r.Origin
	}
	for _, c := range []struct {
		name string
		v    *evidence.Importance
	}{{"credibility", &r.Credibility}, {"relevance", &r.Relevance}} {
		if *c.v == "" {
			*c.v = evidence.Medium
		}
		if !slices.Contains(importances, *c.v) {
			return unreadable("%s: %q is not a weight; use %s", s.where(s.at[c.name]), weighing.Short(string(*c.v), mostNamed), strings.Join(names(importances), ", "))
		}
	}
	s.rows[name] = len(s.draft.Rows)
	s.draft.Rows = append(s.draft.Rows, r)
	return nil
}

// mostNamed is how much of what a file says is named in a message.
const mostNamed = 40

// code reads a rating as people write it.
func code(cell string) (evidence.Consistency, bool) {
	c := strings.ToUpper(strings.Join(strings.Fields(cell), ""))
	switch c {
	case "", "-", "–", "?":
		return "", true
	case "N/A":
		return evidence.NotApplicable, true
	}
	v := evidence.Consistency(c)
	return v, slices.Contains(evidence.Consistencies, v)
}
