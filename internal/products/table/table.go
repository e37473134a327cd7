package table

import (
	"archive/zip"
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// Format is how a table is written.
type Format string

// The formats, which are also the endings of files.
const (
	CSV    Format = "csv"
	NDJSON Format = "ndjson"
)

// Options say how tables are written.
type Options struct {
	Texts bool // the articles' texts too
	Raw   bool // CSV: cells as they are, formulas too
}

// Table is one kind of record as lines and columns.
type Table struct {
	Name    string   // plural, as in lists: "statements"
	Columns []string // of CSV
	each    func(c *products.Case, o Options, do func(cells []any, line line) error) error
}

// line is a record as NDJSON has it.
type line struct {
	Type   string `json:"type"`
	ID     string `json:"id"`
	Schema string `json:"schema"`
	Record any    `json:"record"`
}

// Schema names the shape of NDJSON lines.
const Schema = "hearsay.table/1"

// column is one column of a table of T: a string, number, bool, time or list of strings, nil for none.
type column[T any] struct {
	name string
	get  func(T) any
}

// of makes a table. What each record is called in NDJSON and which identifier it has come from id.
func of[T any](name, kind string, list func(*products.Case, Options) []T, id func(T) string, columns ...column[T]) Table {
	t := Table{Name: name}
	for _, c := range columns {
		t.Columns = append(t.Columns, c.name)
	}
	t.each = func(c *products.Case, o Options, do func([]any, line) error) error {
		cells := make([]any, len(columns))
		for _, r := range list(c, o) {
			for i, column := range columns {
				cells[i] = column.get(r)
			}
			if err := do(cells, line{kind, id(r), Schema, r}); err != nil {
				return err
			}
		}
		return nil
	}
	return t
}

// Names returns the names of the tables, in their order.
func Names() []string {
	out := make([]string, len(tables))
	for i, t := range tables {
		out[i] = t.Name
	}
	return out
}

// Of returns the table of that name. The error wraps [evidence.ErrInvalid].
func Of(name string) (Table, error) {
	for _, t := range tables {
		if t.Name == name {
			return t, nil
		}
	}
	return Table{}, fmt.Errorf("%w: there is no table %q; use one of %s", evidence.ErrInvalid, name, strings.Join(Names(), ", "))
}

// Write writes one table. The error is w's.
func (t Table) Write(w io.Writer, c *products.Case, f Format, o Options) error {
	out := bufio.NewWriter(w)
	var err error
	if f == CSV {
		err = t.csv(out, c, o)
	} else {
		err = t.ndjson(out, c, o)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

func (t Table) csv(w io.Writer, c *products.Case, o Options) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	if err := out.Write(t.Columns); err != nil {
		return err
	}
	written := make([]string, len(t.Columns))
	err := t.each(c, o, func(cells []any, _ line) error {
		for i, v := range cells {
			s, ours := plain(v)
			if !ours && !o.Raw {
				s = Guard(s)
			}
			written[i] = s
		}
		return out.Write(written)
	})
	out.Flush()
	if err != nil {
		return err
	}
	return out.Error()
}

func (t Table) ndjson(w io.Writer, c *products.Case, o Options) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return t.each(c, o, func(_ []any, l line) error { return out.Encode(l) })
}

// plain writes a value as a cell, and reports whether it is a number, truth value or time of ours, which no spreadsheet runs.
func plain(v any) (cell string, ours bool) {
	switch v := v.(type) {
	case nil:
		return "", true
	case string:
		return v, false
	case []string:
		return strings.Join(v, "; "), false
	case time.Time:
		if v.IsZero() {
			return "", true
		}
		return v.UTC().Format(time.RFC3339Nano), true
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64), true
	case *float64:
		if v == nil {
			return "", true
		}
		return strconv.FormatFloat(*v, 'g', -1, 64), true
	case *int:
		if v == nil {
			return "", true
		}
		return strconv.Itoa(*v), true
	case int, int64, bool:
		return fmt.Sprint(v), true
	}
	return fmt.Sprint(v), false
}

// Zip writes all tables into one archive, a file each. Its entries have no time of their own, so that the same case gives the same bytes.
func Zip(w io.Writer, c *products.Case, f Format, o Options) error {
	z := zip.NewWriter(w)
	for _, t := range tables {
		entry, err := z.CreateHeader(&zip.FileHeader{Name: t.Name + "." + string(f), Method: zip.Deflate})
		if err != nil {
			return err
		}
		if err := t.Write(entry, c, f, o); err != nil {
			return err
		}
	}
	return z.Close()
}
