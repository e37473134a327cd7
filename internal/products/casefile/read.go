package casefile

import (
	"archive/zip"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"iter"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
)

// The limits of what is read. They are far above what a case comes to, and keep a file that was made to do harm from doing it.
const (
	MaxMembers = 4 << 20   // files in the archive
	MaxBytes   = 256 << 30 // of all of them, unpacked
	MaxLine    = 128 << 20 // bytes of one line of a list
	MaxContent = 512 << 20 // bytes of one text or original
	maxRatio   = 200       // how many times as long as the file its contents may be …
	freeBytes  = 64 << 20  // … beside so many bytes, for small files of long repetitions
)

// File is a casefile that is open for reading. Its lists are read as they are gone through, after their hashes were checked.
// It implements evidence.Kept and is not safe for concurrent use.
type File struct {
	manifest Manifest
	members  map[string]*zip.File
	listed   map[string]Member
	sound    map[string]bool // lists whose hash was checked
}

var _ evidence.Kept = (*File)(nil)

func unreadable(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{evidence.ErrInput}, args...)...)
}

func damaged(member, format string, args ...any) error {
	return fmt.Errorf("%s: %w: "+format, append([]any{member, evidence.ErrDamaged}, args...)...)
}

// Open reads a casefile's manifest and holds the archive to it. ErrInput: it is no casefile, or breaks off, or is over a limit;
// ErrNewer: a later program made it; ErrDamaged: its members are not those that its manifest names.
func Open(r io.ReaderAt, size int64) (*File, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, unreadable("this is no casefile, or only the beginning of one; export it again, or copy it again")
	}
	if len(archive.File) > MaxMembers {
		return nil, unreadable("it has %d members, over the limit of %d", len(archive.File), MaxMembers)
	}
	f := &File{members: make(map[string]*zip.File, len(archive.File)), sound: map[string]bool{}}
	var packed, unpacked uint64
	for _, m := range archive.File {
		if _, twice := f.members[m.Name]; twice {
			return nil, unreadable("it has two members called %.200q", m.Name)
		}
		f.members[m.Name] = m
		if packed, unpacked = packed+m.CompressedSize64, unpacked+m.UncompressedSize64; m.CompressedSize64 > uint64(size) || m.UncompressedSize64 > MaxBytes || packed > uint64(size) {
			return nil, unreadable("its members are together longer than it is")
		}
		if unpacked > MaxBytes || unpacked > uint64(size)*maxRatio+freeBytes {
			return nil, unreadable("unpacked it would have more than %d bytes, over the limit for a file of %d", unpacked, size)
		}
		if m.Method != zip.Store && m.Method != zip.Deflate || m.Flags&1 != 0 {
			return nil, unreadable("its member %.200q is packed or locked in a way that casefiles are not", m.Name)
		}
	}
	return f, f.open()
}

// open reads the manifest and compares.
func (f *File) open() error {
	m := f.members[manifestName]
	if m == nil {
		return unreadable("there is no %s in it, so it is no casefile", manifestName)
	}
	b, err := f.bytes(manifestName, MaxContent)
	if err != nil {
		return err
	}
	var schema struct{ Schema, Program string }
	if err := json.Unmarshal(b, &schema); err != nil {
		return unreadable("its %s is not JSON", manifestName)
	}
	if schema.Schema != Schema {
		version, ok := strings.CutPrefix(schema.Schema, "hearsay.casefile/")
		if n, err := strconv.Atoi(version); ok && err == nil && n > 1 {
			return fmt.Errorf("%w: the casefile was made by %.100q in schema %d and this program knows up to 1; install the newer version", evidence.ErrNewer, schema.Program, n)
		}
		return unreadable("its schema is %.100q, which is none of a casefile", schema.Schema)
	}
	if err := strict(b, &f.manifest); err != nil {
		return unreadable("its %s: %v", manifestName, err)
	}
	f.listed = make(map[string]Member, len(f.manifest.Members))
	for _, listed := range f.manifest.Members {
		_, twice := f.listed[listed.Name]
		in := f.members[listed.Name]
		if sha, content := contentOf(listed.Name); twice || listed.Name == manifestName || !known(listed.Name) && !content || content && sha != listed.SHA256 {
			return damaged(manifestName, "it lists a member %.200q, which no casefile has, or has so", listed.Name)
		}
		if in == nil {
			return damaged(listed.Name, "it is listed and not there")
		}
		if in.UncompressedSize64 != uint64(listed.Bytes) {
			return damaged(listed.Name, "it has %d bytes and is to have %d", in.UncompressedSize64, listed.Bytes)
		}
		f.listed[listed.Name] = listed
	}
	if len(f.members) != len(f.listed)+1 {
		for name := range f.members {
			if _, ok := f.listed[name]; !ok && name != manifestName {
				return damaged(manifestName, "there are %d members that it does not list", len(f.members)-len(f.listed)-1)
			}
		}
	}
	for _, name := range append([]string{caseName}, lists...) {
		if f.members[name] == nil {
			return damaged(name, "it is missing")
		}
	}
	return f.theCase()
}

func known(name string) bool {
	if name == caseName {
		return true
	}
	for _, l := range lists {
		if l == name {
			return true
		}
	}
	return false
}

func (f *File) theCase() error {
	b, err := f.bytes(caseName, 1<<20)
	if err != nil {
		return err
	}
	var c evidence.KeptCase
	if err := strict(b, &c); err != nil {
		return damaged(caseName, "%v", err)
	}
	if c != f.manifest.Case {
		return damaged(caseName, "it is another case than %s names", manifestName)
	}
	return nil
}

// strict reads JSON that has no field unknown to us: it would be lost.
func strict(b []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return errors.New("something follows what it should be")
	}
	return nil
}

// source is a member being read, which is held to its length and hash when it ends.
type source struct {
	name   string
	want   Member
	listed bool
	from   io.Reader
	sum    hash.Hash
	n      int64
	close  func() error
}

func (f *File) read(name string) (*source, error) {
	m := f.members[name]
	if m == nil {
		return nil, fmt.Errorf("%s: %w", name, evidence.ErrNotFound)
	}
	r, err := m.Open()
	if err != nil {
		return nil, damaged(name, "%v", err)
	}
	want, listed := f.listed[name]
	return &source{name: name, want: want, listed: listed, from: io.LimitReader(r, int64(m.UncompressedSize64)+1), sum: sha256.New(), close: r.Close}, nil
}

func (s *source) Read(b []byte) (int, error) {
	n, err := s.from.Read(b)
	s.sum.Write(b[:n])
	s.n += int64(n)
	if err != nil && err != io.EOF {
		err = damaged(s.name, "%v", err)
	}
	if err == io.EOF && s.listed && (s.n != s.want.Bytes || hex.EncodeToString(s.sum.Sum(nil)) != s.want.SHA256) {
		err = damaged(s.name, "its bytes were changed: their SHA-256 is not the one in %s", manifestName)
	}
	return n, err
}

// bytes reads a whole member.
func (f *File) bytes(name string, most int64) ([]byte, error) {
	if m := f.members[name]; m != nil && m.UncompressedSize64 > uint64(most) {
		return nil, unreadable("its member %s has %d bytes, over the limit of %d", name, m.UncompressedSize64, most)
	}
	s, err := f.read(name)
	if err != nil {
		return nil, err
	}
	defer s.close()
	return io.ReadAll(s)
}

// checked opens a list, once its hash was found to be right: nothing of one that was changed is taken for what it says.
func (f *File) checked(name string) (*source, error) {
	if !f.sound[name] {
		s, err := f.read(name)
		if err != nil {
			return nil, err
		}
		_, err = io.Copy(io.Discard, s)
		if err := errors.Join(err, s.close()); err != nil {
			return nil, err
		}
		f.sound[name] = true
	}
	return f.read(name)
}

// lines goes through a list.
func lines[T any](f *File, name string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		s, err := f.checked(name)
		if err != nil {
			yield(zero, err)
			return
		}
		defer s.close()
		r := bufio.NewReaderSize(s, 1<<16)
		for n := 1; ; n++ {
			line, err := readLine(r)
			if err == io.EOF && len(line) == 0 {
				if want := *f.manifest.Counts.of(name); n-1 != want {
					yield(zero, damaged(name, "it has %d lines and is to have %d", n-1, want))
				}
				return
			}
			var one T
			if err == io.EOF {
				err = damaged(name, "its last line breaks off")
			}
			if err == nil {
				if wrong := strict(line, &one); wrong != nil {
					err = damaged(name, "line %d: %v", n, wrong)
				}
			}
			if !yield(one, err) || err != nil {
				return
			}
		}
	}
}

// readLine reads a line with its end.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		piece, err := r.ReadSlice('\n')
		line = append(line, piece...)
		if len(line) > MaxLine {
			return nil, unreadable("a line has more than %d bytes, the limit", MaxLine)
		}
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}
