package child

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"

	"hearsay/internal/intake"
)

// MaxResult is the largest result that a parent takes, in bytes of JSON: four times the largest page.
const MaxResult = 8 << 20

// maxHeader is the largest name and address together, as JSON.
const maxHeader = 1 << 16

// request is what goes before the input's bytes.
type request struct {
	Name    string `json:"name"`
	Address string `json:"address"`
}

// result is what comes back.
type result struct {
	Document *intake.Document `json:"document,omitempty"`
	Error    string           `json:"error,omitempty"` // a sentence for a person
	Last     bool             `json:"last,omitempty"`  // the child ends after this one
}

// writeFrame writes a length of four bytes, then the bytes.
func writeFrame(w io.Writer, b []byte) error {
	if _, err := w.Write(binary.BigEndian.AppendUint32(nil, uint32(len(b)))); err != nil {
		return err
	}
	_, err := w.Write(b)
	return err
}

// readFrame reads what writeFrame wrote. It returns io.EOF where nothing comes, errTooLarge where the length is over the
// limit, before any of it is read.
func readFrame(r io.Reader, limit int) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return nil, err
	}
	n := int64(binary.BigEndian.Uint32(length[:]))
	if n > int64(limit) {
		return nil, fmt.Errorf("%w: %d bytes", errTooLarge, n)
	}
	// The length is only claimed: what is read is what has come.
	b, err := io.ReadAll(io.LimitReader(r, n))
	if err == nil && int64(len(b)) < n {
		err = io.ErrUnexpectedEOF
	}
	return b, err
}

func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	return writeFrame(w, b.Bytes())
}
