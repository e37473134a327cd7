package casefile

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"iter"
	"slices"
	"time"

	"hearsay/internal/evidence"
)

// moment is when every member says that it was made: the file depends on the case alone.
var moment = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Write writes a casefile and returns its manifest. It goes through the case once, list by list; of the whole it remembers the hashes.
func Write(w io.Writer, k evidence.Kept, program string) (Manifest, error) {
	c := &writer{zip: zip.NewWriter(w)}
	c.manifest = Manifest{Schema: Schema, Program: program, Case: k.Case()}
	err := c.all(k)
	if err == nil {
		err = c.zip.Close()
	}
	if err != nil {
		return Manifest{}, fmt.Errorf("writing the casefile: %w", err)
	}
	return c.manifest, nil
}

type writer struct {
	zip      *zip.Writer
	manifest Manifest
	contents []string // hashes
}

// member is one that is being written.
type member struct {
	io.Writer
	sum hash.Hash
	n   int64
}

func (m *member) Write(b []byte) (int, error) {
	m.sum.Write(b)
	m.n += int64(len(b))
	return m.Writer.Write(b)
}

// put writes a member, and puts it on the list.
func (c *writer) put(name string, fill func(io.Writer) error) error {
	into, err := c.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: moment})
	if err != nil {
		return err
	}
	m := &member{Writer: into, sum: sha256.New()}
	if err := fill(m); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	c.manifest.Members = append(c.manifest.Members, Member{name, m.n, hex.EncodeToString(m.sum.Sum(nil))})
	return nil
}

func (c *writer) all(k evidence.Kept) error {
	seen := func(shas ...string) { c.contents = append(c.contents, shas...) }
	steps := []func() error{
		func() error {
			return c.put(caseName, func(w io.Writer) error { return encode(w, c.manifest.Case, "  ") })
		},
		func() error { return list(c, articlesName, k.Articles(), nil) },
		func() error {
			return list(c, versionsName, k.Versions(), func(v evidence.KeptVersion) { seen(v.SHA256, v.OriginalSHA256) })
		},
		func() error { return list(c, capturesName, k.Captures(), nil) },
		func() error { return list(c, refusalsName, k.Refusals(), nil) },
		func() error { return list(c, readingsName, k.Readings(), nil) },
		func() error { return list(c, decisionsName, k.Decisions(), nil) },
		func() error { return list(c, draftsName, k.Drafts(), nil) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	slices.Sort(c.contents)
	c.contents = slices.Compact(c.contents)
	for _, sha := range c.contents {
		if !isHash(sha) {
			return fmt.Errorf("%w: %q is no SHA-256", evidence.ErrDamaged, sha)
		}
		err := c.put(contentName(sha), func(w io.Writer) error {
			b, err := k.Content(sha)
			if err == nil {
				_, err = w.Write(b)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	c.manifest.Counts.Contents = len(c.contents)
	members := c.manifest.Members
	err := c.put(manifestName, func(w io.Writer) error { return encode(w, c.manifest, " ") })
	c.manifest.Members = members
	return err
}

// list writes a line for each thing.
func list[T any](c *writer, name string, all iter.Seq2[T, error], see func(T)) error {
	return c.put(name, func(w io.Writer) error {
		for one, err := range all {
			if err != nil {
				return err
			}
			if see != nil {
				see(one)
			}
			if err := encode(w, one, ""); err != nil {
				return err
			}
			*c.manifest.Counts.of(name)++
		}
		return nil
	})
}

// encode writes JSON and ends the line.
func encode(w io.Writer, v any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}
