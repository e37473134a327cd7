package pack

import (
	"archive/zip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"regexp"

	"hearsay/internal/evidence"
)

// A pack is a zip of members that are stored as they are, one behind the other, with their sizes before them, no comments, no extra fields
// and the 1st of January 1980 as their time: so that from the members' bytes follows every other byte of the file. Packed tightly, a member
// would have bits that nobody reads, in which something could be changed unseen, and could be made to fill a machine.

// The limits of what is read. A pack of a report with a hundred articles has some 300 members and 30 MB.
const (
	mostMembers  = 20_000
	mostBytes    = 1 << 30 // of a pack, and of all members together
	mostMember   = 64 << 20
	mostContents = 8 << 20 // the zip's list of members
	endSize      = 22
	endMark      = 0x06054b50
	dos1980      = 1<<5 | 1
)

// memberNames are the names that a member may have.
var memberNames = regexp.MustCompile(`^(README\.txt|report\.(md|html)|check\.json|manifest\.json|(quotes|evidence|articles|decisions)\.ndjson|texts/ar_[0-9A-Z]{1,32}-v[0-9]{1,6}\.txt|originals/[0-9a-f]{64}(\.[a-z0-9]{1,8})?)$`)

// writer writes members.
type writer struct {
	z *zip.Writer
}

func newWriter(w io.Writer) *writer { return &writer{zip.NewWriter(w)} }

func (w *writer) add(name string, body []byte) error {
	to, err := w.z.CreateRaw(header(name, crc32.ChecksumIEEE(body), uint64(len(body))))
	if err != nil {
		return err
	}
	_, err = to.Write(body)
	return err
}

func (w *writer) close() error { return w.z.Close() }

// header is the one that a member of a pack has.
func header(name string, sum uint32, size uint64) *zip.FileHeader {
	return &zip.FileHeader{Name: name, Method: zip.Store, ModifiedDate: dos1980, CRC32: sum, CompressedSize64: size, UncompressedSize64: size}
}

func broken(format string, args ...any) error {
	return fmt.Errorf("%w: %s", evidence.ErrDamaged, fmt.Sprintf(format, args...))
}

// open reads the list of members and refuses a zip that no pack is.
func open(r io.ReaderAt, size int64) (*zip.Reader, error) {
	if size > mostBytes {
		return nil, broken("the file has %d MB; a pack has at most %d", size>>20, mostBytes>>20)
	}
	end := make([]byte, endSize)
	if size < endSize {
		return nil, broken("the file is too short to be a pack")
	}
	if _, err := r.ReadAt(end, size-endSize); err != nil && err != io.EOF {
		return nil, err
	}
	count, contents, from := int64(binary.LittleEndian.Uint16(end[10:])), int64(binary.LittleEndian.Uint32(end[12:])), int64(binary.LittleEndian.Uint32(end[16:]))
	switch {
	case binary.LittleEndian.Uint32(end) != endMark:
		return nil, broken("this is no pack: it does not end as a zip of ours does; it may be cut off, or have been packed anew")
	case count > mostMembers:
		return nil, broken("it lists %d members; a pack has at most %d", count, mostMembers)
	case contents > mostContents:
		return nil, broken("its list of members has %d MB; that of a pack has at most %d", contents>>20, mostContents>>20)
	case from+contents != size-endSize:
		return nil, broken("its list of members does not stand where it should: bytes were added or taken away")
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, broken("its list of members cannot be read: %v", err)
	}
	seen := map[string]bool{}
	total := uint64(0)
	for _, f := range z.File {
		switch {
		case len(f.Name) > 200 || !memberNames.MatchString(f.Name):
			return nil, broken("a member is called %q, as none of a pack is", short(f.Name))
		case seen[f.Name]:
			return nil, broken("two members are called %s", f.Name)
		case f.Method != zip.Store || f.CompressedSize64 != f.UncompressedSize64:
			return nil, broken("%s is packed in another way than a pack's members, which are stored as they are; the zip was packed anew", f.Name)
		case f.UncompressedSize64 > mostMember:
			return nil, broken("%s has %d MB; a member has at most %d", f.Name, f.UncompressedSize64>>20, mostMember>>20)
		}
		seen[f.Name] = true
		if total += f.UncompressedSize64; total > mostBytes {
			return nil, broken("its members have more than %d MB together", mostBytes>>20)
		}
	}
	return z, nil
}

// between names the first member around which the file differs from one that we would have written of the same members.
func between(z *zip.Reader, r io.ReaderAt) error {
	c := &comparer{r: r, off: -1}
	w := zip.NewWriter(c)
	begins := make([]int64, len(z.File))
	for i, f := range z.File {
		if err := w.Flush(); err != nil {
			return err
		}
		begins[i] = c.at
		to, err := w.CreateRaw(header(f.Name, f.CRC32, f.UncompressedSize64))
		if err != nil {
			return broken("%s: %v", f.Name, err)
		}
		raw, err := f.OpenRaw()
		if err != nil {
			return broken("%s: %v", f.Name, err)
		}
		if _, err := io.Copy(to, raw); err != nil {
			return broken("%s: %v", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	if c.off < 0 {
		return nil
	}
	name := "the zip's list of members"
	for i, f := range z.File {
		if begins[i] <= c.off && (i+1 < len(begins) && c.off < begins[i+1] || i+1 == len(begins) && c.off < begins[i]+30+int64(len(f.Name))+int64(f.CompressedSize64)) {
			name = f.Name
		}
	}
	return broken("%s: byte %d of the file is not as the program writes it: the zip was changed, or packed anew by another program", name, c.off)
}

// comparer takes what is written and finds the first byte that differs from r.
type comparer struct {
	r       io.ReaderAt
	at, off int64 // off: the first that differs, -1 for none
	buf     []byte
}

func (c *comparer) Write(p []byte) (int, error) {
	if c.off < 0 {
		if cap(c.buf) < len(p) {
			c.buf = make([]byte, len(p))
		}
		b := c.buf[:len(p)]
		n, _ := c.r.ReadAt(b, c.at)
		for i := range p {
			if i >= n || p[i] != b[i] {
				c.off = c.at + int64(i)
				break
			}
		}
	}
	c.at += int64(len(p))
	return len(p), nil
}

func short(s string) string {
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}
