package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

// mount gives a small disk of its own, where the test may make one.
func mount(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skip("cannot mount a small disk:", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestFullDisk leaves less and less room, from none to enough, and accepts, reads and decides until the disk is full:
// each failure says so, loses nothing that was acknowledged, and ends when there is room again.
func TestFullDisk(t *testing.T) {
	disk := mount(t, "12m")
	dir := filepath.Join(disk, "case")
	s := create(t, dir)
	acknowledged := map[string]string{}
	failures, n := 0, 0
	work := func() error {
		sub, r := crashArticle("full", n)
		n++
		got, err := s.Accept(ctx, sub)
		if err != nil {
			return err
		}
		acknowledged[got.Article] = sub.Text.SHA256()
		jobs, err := s.Lease(ctx, 1)
		if err != nil {
			return err
		}
		for _, j := range jobs {
			if _, body, err := s.Article(ctx, j.Article, j.Version); err != nil {
				return err
			} else if body.String() != sub.Text.String() {
				r = storetest.Read(body, "rules/1")
			}
			if err := s.Finish(ctx, j, r); err != nil {
				return err
			}
			if len(r.Statements) == 0 {
				continue
			}
			id := store.StatementID(r.SHA256, r.Statements[0], "")
			acknowledged[id] = "read"
			made, err := s.Decide(ctx, []store.Ruling{{By: "ann", Verdict: evidence.Accept, Subject: id, At: storetest.Noon}})
			if err != nil {
				return err
			}
			acknowledged[made[0].ID] = "decided"
			revision, world := crashWorld("full", n)
			if err := s.KeepWorld(ctx, store.Mark{Revision: revision}, world); err != nil {
				return err
			}
			acknowledged["world"] = revision
		}
		return nil
	}
	if err := work(); err != nil {
		t.Fatal(err)
	}
	ballast := filepath.Join(disk, "ballast")
	for room := 0; room < 400<<10; room += 4 << 10 {
		fill(t, ballast, room)
		for range 6 {
			err := work()
			if err == nil {
				continue
			}
			failures++
			if !errors.Is(err, evidence.ErrFull) {
				t.Fatalf("with %d bytes of room: %v, want ErrFull", room, err)
			}
			if message := err.Error(); strings.Contains(message, "\n") || !strings.Contains(message, "free some space") {
				t.Fatalf("with %d bytes of room, it says %q", room, message)
			}
			if _, err := s.Overview(ctx); err != nil {
				t.Fatalf("with %d bytes of room, reading fails too: %v", room, err)
			}
		}
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
		if err := work(); err != nil {
			t.Fatalf("with room again: %v", err)
		}
	}
	t.Logf("%d failures, %d acknowledgements", failures, len(acknowledged))
	if failures < 50 {
		t.Errorf("only %d failures: the test shows little", failures)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if drafts, _ := filepath.Glob(filepath.Join(dir, sqlite.Originals, "*", ".draft-*")); len(drafts) > 0 {
		t.Errorf("%d drafts were left behind", len(drafts))
	}
	lookFor(t, dir, acknowledged)
}

// fill fills the disk but for so much room.
func fill(t *testing.T, path string, room int) {
	t.Helper()
	var disk unix.Statfs_t
	if err := unix.Statfs(filepath.Dir(path), &disk); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if free := int64(disk.Bavail)*disk.Bsize - int64(room); free > 0 {
		if err := unix.Fallocate(int(f.Fd()), 0, 0, free); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFullDiskFromTheStart makes and opens cases where there is little room.
func TestFullDiskFromTheStart(t *testing.T) {
	disk := mount(t, "4m")
	for room := 0; room < 1<<20; room += 32 << 10 {
		dir := filepath.Join(disk, fmt.Sprint(room))
		fill(t, filepath.Join(disk, "ballast"), room)
		s, err := sqlite.Create(ctx, dir, store.Case{ID: "harbour"}, storetest.Noon)
		if err == nil {
			if err := s.Close(); err != nil && !errors.Is(err, evidence.ErrFull) {
				t.Errorf("Close with %d bytes of room: %v", room, err)
			}
		} else if !errors.Is(err, evidence.ErrFull) {
			t.Errorf("Create with %d bytes of room: %v, want ErrFull", room, err)
		}
		if err := os.Remove(filepath.Join(disk, "ballast")); err != nil {
			t.Fatal(err)
		}
		if s, err = sqlite.Create(ctx, dir, store.Case{ID: "harbour"}, storetest.Noon); err == nil {
			err = s.Close()
		}
		if err != nil && !errors.Is(err, evidence.ErrConflict) {
			t.Errorf("again, after %d bytes of room: %v", room, err)
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadOnlyMedia reads a case from a disk that cannot be written.
func TestReadOnlyMedia(t *testing.T) {
	disk := mount(t, "8m")
	fillCase(t, disk)
	if err := unix.Mount("tmpfs", disk, "tmpfs", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Skip("cannot make it read-only:", err)
	}
	if found := audit(t, disk); len(found) > 0 {
		t.Error(found)
	}
	if _, err := sqlite.Open(ctx, disk, sqlite.ReadWrite); !errors.Is(err, evidence.ErrDenied) {
		t.Errorf("opening it for writing: %v, want ErrDenied", err)
	}
}
