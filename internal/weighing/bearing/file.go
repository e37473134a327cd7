package bearing

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// format is the first line of the model's file; the second is JSON, a list of tensors; their numbers follow, one after another:
// for each row of a tensor of bytes the step between two of its values (four bytes, the lowest first), then its values; a tensor
// of floats has four bytes a value.
const format = "hearsay-bearing/1\n"

// ErrModel is wrapped by every error about the model's file.
var ErrModel = errors.New("model of bearing")

type entry struct {
	Name string `json:"name"`
	Rows int    `json:"rows"`
	Cols int    `json:"cols"`
	Type string `json:"type"` // i8 or f32
}

// table is a matrix of bytes, each row with its step.
type table struct {
	rows, cols int
	steps      []float32
	values     []int8
}

// row writes a row's numbers.
func (t *table) row(i int, out []float32) {
	step := t.steps[i]
	for j, v := range t.values[i*t.cols : (i+1)*t.cols] {
		out[j] = float32(float32(v) * step)
	}
}

// matrix is a matrix of floats, row after row.
type matrix struct {
	rows, cols int
	at         []float32
}

type file struct {
	tables   map[string]*table
	matrices map[string]*matrix
}

// widest is the most numbers of a side of a tensor; it keeps products of two within an int.
const widest = 1 << 20

func open(data []byte) (*file, error) {
	rest, ok := bytes.CutPrefix(data, []byte(format))
	line, rest, found := bytes.Cut(rest, []byte("\n"))
	if !ok || !found {
		return nil, fmt.Errorf("%w: does not begin as one", ErrModel)
	}
	var list []entry
	if err := json.Unmarshal(line, &list); err != nil {
		return nil, fmt.Errorf("%w: its second line: %w", ErrModel, err)
	}
	f := &file{map[string]*table{}, map[string]*matrix{}}
	float := func(at int) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(rest[at:])) }
	for _, e := range list {
		if e.Rows < 1 || e.Cols < 1 || e.Rows > widest || e.Cols > widest {
			return nil, fmt.Errorf("%w: %.40q is %d by %d", ErrModel, e.Name, e.Rows, e.Cols)
		}
		n := e.Rows * e.Cols
		switch {
		case e.Type == "f32" && len(rest) >= 4*n:
			m := &matrix{e.Rows, e.Cols, make([]float32, n)}
			for i := range m.at {
				if m.at[i] = float(4 * i); math.IsNaN(float64(m.at[i])) || math.IsInf(float64(m.at[i]), 0) {
					return nil, fmt.Errorf("%w: %.40q holds what is no number", ErrModel, e.Name)
				}
			}
			f.matrices[e.Name], rest = m, rest[4*n:]
		case e.Type == "i8" && len(rest) >= n+4*e.Rows:
			t := &table{e.Rows, e.Cols, make([]float32, e.Rows), make([]int8, n)}
			for i := range e.Rows {
				at := i * (4 + e.Cols)
				if t.steps[i] = float(at); math.IsNaN(float64(t.steps[i])) || math.IsInf(float64(t.steps[i]), 0) {
					return nil, fmt.Errorf("%w: %.40q holds what is no number", ErrModel, e.Name)
				}
				for j, b := range rest[at+4 : at+4+e.Cols] {
					t.values[i*e.Cols+j] = int8(b)
				}
			}
			f.tables[e.Name], rest = t, rest[n+4*e.Rows:]
		default:
			return nil, fmt.Errorf("%w: %.40q of type %.10q does not fit", ErrModel, e.Name, e.Type)
		}
	}
	if len(rest) > 0 {
		return nil, fmt.Errorf("%w: %d bytes too many", ErrModel, len(rest))
	}
	return f, nil
}

// table returns a table of so many columns and at least one row.
func (f *file) table(name string, cols int) (*table, error) {
	t := f.tables[name]
	if t == nil || t.cols != cols {
		return nil, fmt.Errorf("%w: has no table %q of %d columns", ErrModel, name, cols)
	}
	return t, nil
}

// matrix returns a matrix of just this size.
func (f *file) matrix(name string, rows, cols int) (*matrix, error) {
	m := f.matrices[name]
	if m == nil || m.rows != rows || m.cols != cols {
		return nil, fmt.Errorf("%w: has no matrix %q of %d by %d", ErrModel, name, rows, cols)
	}
	return m, nil
}
