package sqlite

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"hearsay/internal/evidence"
)

const originals = "originals"

func place(sha string) (folder, file string) {
	folder = path.Join(originals, sha[:2])
	return folder, path.Join(folder, sha)
}

// keep writes an original under its hash and returns when it is on disk: bytes, name and folders. Under its name there
// is the whole file or none, whenever the machine stops.
func (s *Store) keep(sha string, b []byte) error {
	folder, file := place(sha)
	if info, err := s.root.Stat(file); err == nil && info.Size() == int64(len(b)) {
		return s.syncFolders(folder) // whoever put it there may have been stopped before doing so
	}
	if err := s.root.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	draft := path.Join(folder, ".draft-"+rand.Text())
	if err := s.writeDraft(draft, b); err != nil {
		_ = s.root.Remove(draft)
		return err
	}
	if err := s.root.Rename(draft, file); err != nil {
		_ = s.root.Remove(draft)
		return err
	}
	return s.syncFolders(folder)
}

func (s *Store) writeDraft(name string, b []byte) error {
	f, err := s.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o400)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// syncFolders makes the names in a folder durable and, once in a process, the folder's own name and its parent's.
func (s *Store) syncFolders(folder string) error {
	s.mu.Lock()
	known := s.durable[folder]
	s.mu.Unlock()
	names := []string{folder}
	if !known {
		names = append(names, originals, ".")
	}
	for _, name := range names {
		d, err := s.root.Open(name)
		if err != nil {
			return err
		}
		if err := errors.Join(syncDir(d), d.Close()); err != nil {
			return err
		}
	}
	s.mu.Lock()
	s.durable[folder] = true
	s.mu.Unlock()
	return nil
}

// Original returns the bytes as they came, checked against their hash.
func (s *Store) Original(_ context.Context, sha string) ([]byte, error) {
	if len(sha) != 2*sha256.Size || !isHex(sha) {
		return nil, fmt.Errorf("original %q: %w: want a SHA-256 in lower-case hexadecimal", sha, evidence.ErrInvalid)
	}
	_, file := place(sha)
	b, err := s.kept.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("original %s: %w", sha, evidence.ErrNotFound)
	case err != nil:
		return nil, fault(s.dir, "reading original "+sha, err)
	case hash(b) != sha:
		return nil, fmt.Errorf("original %s: %w: its bytes were changed since it was kept", sha, evidence.ErrDamaged)
	}
	return b, nil
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func isHex(s string) bool {
	for _, c := range s {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}
