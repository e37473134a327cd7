package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/internal/products/table"
)

// The output formats.
const (
	formatTable  = "table"
	formatNDJSON = "ndjson"
	formatJSON   = "json"
	formatCSV    = "csv"
	formatTSV    = "tsv"
)

var formats = []string{formatTable, formatNDJSON, formatJSON, formatCSV, formatTSV}

// column is one column of a list. Get returns a string, a number or a bool.
type column[T any] struct {
	name  string
	get   func(T) any
	share int  // of the width left over in a table; 0: as wide as its content
	wide  bool // in tables only when asked for by --fields
}

// sink prints the records of one list in the format asked for, one at a time.
type sink[T any] struct {
	p       *program
	line    func(T) any // what is marshalled: with type, id and schema
	columns []column[T]
	table   [][]string
	csv     *csv.Writer
	buffer  *bufio.Writer
	n       int
}

// newSink starts a list. Columns named by --fields are looked up among columns, then taken as paths into the JSON
// ("metadata.title").
func newSink[T any](p *program, columns []column[T], line func(T) any) (*sink[T], error) {
	s := &sink[T]{p: p, line: line, buffer: bufio.NewWriter(p.out)}
	for _, c := range columns {
		if len(p.fields) == 0 && !(c.wide && p.format == formatTable) {
			s.columns = append(s.columns, c)
		}
	}
	for _, name := range p.fields {
		at := slices.IndexFunc(columns, func(c column[T]) bool { return c.name == name })
		if at >= 0 {
			s.columns = append(s.columns, columns[at])
			continue
		}
		if !knowsPath(line(*new(T)), name) {
			var names []string
			for _, c := range columns {
				names = append(names, c.name)
			}
			return nil, usage(closest(name, names), "there is no field %q; use %s, or a path into the JSON, names joined by dots", name, strings.Join(names, ", "))
		}
		s.columns = append(s.columns, column[T]{name: name, share: 1, get: func(v T) any { return follow(line(v), name) }})
	}
	if p.format == formatCSV || p.format == formatTSV {
		s.csv = csv.NewWriter(s.buffer)
		if p.format == formatTSV {
			s.csv.Comma = '\t'
		}
	}
	return s, nil
}

// printAll prints a list that is at hand.
func printAll[T any](p *program, columns []column[T], line func(T) any, list []T) error {
	out, err := newSink(p, columns, line)
	if err != nil {
		return err
	}
	for _, v := range list {
		if err := out.add(v); err != nil {
			return err
		}
	}
	return out.close()
}

// add prints a record, or keeps it where the format needs all of them first.
func (s *sink[T]) add(v T) error {
	s.n++
	switch s.p.format {
	case formatTable:
		s.table = append(s.table, s.row(v, flat))
		return nil
	case formatCSV, formatTSV:
		if s.n == 1 {
			if err := s.csv.Write(s.names()); err != nil {
				return err
			}
		}
		return s.csv.Write(s.row(v, s.cell))
	case formatJSON:
		if s.n == 1 {
			io.WriteString(s.buffer, "[\n")
		} else {
			io.WriteString(s.buffer, ",\n")
		}
	}
	written, err := s.object(v)
	if err != nil {
		return err
	}
	s.buffer.Write(written)
	if s.p.format == formatNDJSON {
		s.buffer.WriteByte('\n')
	}
	return nil
}

// flush brings what was printed out, so that a reader of a pipe sees each record when it is known.
func (s *sink[T]) flush() error {
	if s.csv != nil {
		s.csv.Flush()
		if err := s.csv.Error(); err != nil {
			return err
		}
	}
	return s.buffer.Flush()
}

// close ends the list.
func (s *sink[T]) close() error {
	switch s.p.format {
	case formatTable:
		if len(s.p.fields) == 0 {
			s.dropEmpty()
		}
		if len(s.table) > 0 {
			renderTable(s.buffer, s.p, s.names(), s.shares(), s.table)
		}
	case formatCSV, formatTSV:
		if s.n == 0 {
			if err := s.csv.Write(s.names()); err != nil {
				return err
			}
		}
	case formatJSON:
		if s.n == 0 {
			io.WriteString(s.buffer, "[")
		}
		io.WriteString(s.buffer, "\n]\n")
	}
	return s.flush()
}

// dropEmpty takes columns out of a table that say nothing in any row: the room goes to the others.
func (s *sink[T]) dropEmpty() {
	for i := len(s.columns) - 1; i >= 0; i-- {
		if slices.ContainsFunc(s.table, func(row []string) bool { return row[i] != "" }) {
			continue
		}
		s.columns = slices.Delete(s.columns, i, i+1)
		for r := range s.table {
			s.table[r] = slices.Delete(s.table[r], i, i+1)
		}
	}
}

func (s *sink[T]) names() []string {
	out := make([]string, len(s.columns))
	for i, c := range s.columns {
		out[i] = c.name
	}
	return out
}

func (s *sink[T]) shares() []int {
	out := make([]int, len(s.columns))
	for i, c := range s.columns {
		out[i] = c.share
	}
	return out
}

func (s *sink[T]) row(v T, form func(string) string) []string {
	out := make([]string, len(s.columns))
	for i, c := range s.columns {
		switch value := c.get(v).(type) {
		case float64, int: // a number of ours, below nought too, is nothing that a spreadsheet would run
			out[i] = plain(value)
		default:
			out[i] = form(plain(value))
		}
	}
	return out
}

// object marshals a record: whole, or with --fields only those, after type, id and schema.
func (s *sink[T]) object(v T) ([]byte, error) {
	whole, err := marshal(s.line(v))
	if err != nil || len(s.p.fields) == 0 {
		return whole, err
	}
	var h head
	if err := json.Unmarshal(whole, &h); err != nil {
		return nil, err
	}
	first, err := marshal(h)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Write(first[:len(first)-1])
	for _, c := range s.columns {
		if c.name == "id" || c.name == "type" || c.name == "schema" {
			continue
		}
		name, _ := marshal(c.name)
		value, err := marshal(c.get(v))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&out, ",%s:%s", name, value)
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// cell makes a value safe for spreadsheets: one that begins like a formula would be run when the file is opened, and
// article text is anybody's. On a terminal it is made safe for that too.
func (s *sink[T]) cell(v string) string {
	switch {
	case s.p.format == formatTSV:
		v = flat(v)
	case s.p.outTTY:
		v = visible(v)
	}
	return table.Guard(v)
}
