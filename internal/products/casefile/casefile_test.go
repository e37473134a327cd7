package casefile_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/products/casefile"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite"
	"hearsay/internal/store/storetest"
)

const program = "hearsay test"

func create(t testing.TB) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "case"), store.Case{ID: "harbour", Title: "Harbour <1>"}, storetest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func busy(t testing.TB) *sqlite.Store {
	s := create(t)
	storetest.Busy(t, s)
	return s
}

func export(t testing.TB, s store.Store) []byte {
	t.Helper()
	var out bytes.Buffer
	err := s.Dump(t.Context(), func(k evidence.Kept) error {
		_, err := casefile.Write(&out, k, program)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(b []byte) (*casefile.File, error) {
	return casefile.Open(bytes.NewReader(b), int64(len(b)))
}

// restore imports a casefile into a folder that is new, and checks that nothing is left where it fails.
func restore(t testing.TB, b []byte) (*sqlite.Store, error) {
	t.Helper()
	home, err := os.MkdirTemp(t.TempDir(), "home")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(home, "copy")
	f, err := open(b)
	if err == nil {
		err = sqlite.Restore(t.Context(), dir, f)
	}
	if err != nil {
		if left, _ := os.ReadDir(home); len(left) > 0 {
			t.Errorf("a failed import leaves %s behind", left[0].Name())
		}
		return nil, err
	}
	s, err := sqlite.Open(t.Context(), dir, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s, nil
}

// TestRoundTrip exports, imports and exports again: the same to the byte.
func TestRoundTrip(t *testing.T) {
	for name, s := range map[string]*sqlite.Store{"empty": create(t), "busy": busy(t)} {
		first := export(t, s)
		if again := export(t, s); !bytes.Equal(first, again) {
			t.Errorf("%s: exported twice it differs", name)
		}
		made, err := restore(t, first)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if second := export(t, made); !bytes.Equal(first, second) {
			t.Errorf("%s: imported and exported again it differs: %d and %d bytes", name, len(first), len(second))
		}
		wrong := 0
		if err := made.Audit(t.Context(), func(subject string, err error) {
			if err != nil {
				t.Errorf("%s: %s: %v", name, subject, err)
				wrong++
			}
		}); err != nil {
			t.Error(err)
		}
	}
}

// TestRoundTripRandom does so for cases in which people decided at random.
func TestRoundTripRandom(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := create(t)
		storetest.Fill(t, s)
		storetest.Act(t, r, s, "ann", rapid.IntRange(0, 12).Draw(r, "acts"))
		first := export(t, s)
		made, err := restore(t, first)
		if err != nil {
			r.Fatal(err)
		}
		if !bytes.Equal(first, export(t, made)) {
			r.Fatal("imported and exported again it differs")
		}
	})
}

// TestPlain reads the members as any program would.
func TestPlain(t *testing.T) {
	b := export(t, busy(t))
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]int{}
	for _, m := range z.File {
		r, err := m.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(m.Name, ".ndjson") {
			for line := range bytes.Lines(body) {
				if !json.Valid(line) {
					t.Errorf("%s: not JSON: %s", m.Name, line)
				}
				lines[m.Name]++
			}
		}
	}
	f, err := open(b)
	if err != nil {
		t.Fatal(err)
	}
	c := f.Manifest().Counts
	if lines["articles.ndjson"] != c.Articles || c.Articles != 3 || lines["decisions.ndjson"] != c.Decisions || c.Decisions < 12 || c.Drafts != 1 {
		t.Errorf("%v lines, counts %+v", lines, c)
	}
	n := 0
	head := f.Check(custody.Follows, func(member string, err error) {
		n++
		if err != nil {
			t.Errorf("%s: %v", member, err)
		}
	})
	if len(head) != 64 || n != len(z.File) {
		t.Errorf("%d of %d members checked, head %q", n, len(z.File), head)
	}
}

// rewrite makes the archive again with each member passed through change; nil leaves it out.
func rewrite(t testing.TB, b []byte, change func(name string, body []byte) []byte, more ...string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(name string, body []byte) {
		into, err := w.Create(name)
		if err == nil {
			_, err = into.Write(body)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, m := range z.File {
		r, err := m.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if body = change(m.Name, body); body != nil {
			put(m.Name, body)
		}
	}
	for _, name := range more {
		put(name, []byte("x"))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// forge changes a member and brings the manifest up to date with it, as one who means harm would.
func forge(t testing.TB, b []byte, member, from, to string) []byte {
	t.Helper()
	found := false
	changed := rewrite(t, b, func(name string, body []byte) []byte {
		if name != member {
			return body
		}
		out := bytes.Replace(body, []byte(from), []byte(to), 1)
		found = !bytes.Equal(out, body)
		return out
	})
	if !found {
		t.Fatalf("%s does not hold %q", member, from)
	}
	return seal(t, changed)
}

// seal brings the manifest of an archive up to date with its members.
func seal(t testing.TB, b []byte) []byte {
	t.Helper()
	sums := map[string]casefile.Member{}
	rewrite(t, b, func(name string, body []byte) []byte {
		sums[name] = casefile.Member{Name: name, Bytes: int64(len(body)), SHA256: sha(body)}
		return body
	})
	return rewrite(t, b, func(name string, body []byte) []byte {
		if name != "manifest.json" {
			return body
		}
		var m casefile.Manifest
		if err := json.Unmarshal(body, &m); err != nil {
			t.Fatal(err)
		}
		for i := range m.Members {
			m.Members[i] = sums[m.Members[i].Name]
		}
		out, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return out
	})
}

// TestHostile imports files that were made or changed to do harm, or came to harm: each is refused, and the reason names the place.
func TestHostile(t *testing.T) {
	good := export(t, busy(t))
	same := func(_ string, body []byte) []byte { return body }
	only := func(member, from, to string) []byte {
		return rewrite(t, good, func(name string, body []byte) []byte {
			if name == member {
				return bytes.Replace(body, []byte(from), []byte(to), 1)
			}
			return body
		})
	}
	content := ""
	rewrite(t, good, func(name string, body []byte) []byte {
		if strings.HasPrefix(name, "content/") && content == "" {
			content = name
		}
		return body
	})
	for name, c := range map[string]struct {
		file []byte
		is   error
		says string
	}{
		"nothing":          {nil, evidence.ErrInput, "no casefile"},
		"something else":   {[]byte("PK but not an archive"), evidence.ErrInput, "no casefile"},
		"cut short":        {good[:len(good)/2], evidence.ErrInput, "beginning"},
		"no manifest":      {rewrite(t, good, func(n string, b []byte) []byte { return map[bool][]byte{true: nil, false: b}[n == "manifest.json"] }), evidence.ErrInput, "manifest.json"},
		"a newer schema":   {only("manifest.json", "hearsay.casefile/1", "hearsay.casefile/2"), evidence.ErrNewer, program},
		"another schema":   {only("manifest.json", "hearsay.casefile/1", "hearsay.pack/1"), evidence.ErrInput, "hearsay.pack/1"},
		"a member twice":   {rewrite(t, good, same, "case.json"), evidence.ErrInput, "two members called \"case.json\""},
		"a member more":    {rewrite(t, good, same, "content/zz"), evidence.ErrDamaged, "manifest.json"},
		"a way out":        {rewrite(t, good, same, "../../evil"), evidence.ErrDamaged, "manifest.json"},
		"a changed byte":   {only("decisions.ndjson", "“seen”", "“sEen”"), evidence.ErrDamaged, "decisions.ndjson"},
		"a member missing": {rewrite(t, good, func(n string, b []byte) []byte { return map[bool][]byte{true: nil, false: b}[n == content] }), evidence.ErrDamaged, content},
		"other content": {rewrite(t, good, func(n string, b []byte) []byte {
			return map[bool][]byte{true: append([]byte("Z"), b[1:]...), false: b}[n == content]
		}), evidence.ErrDamaged, content},
		"a sealed lie in the log":   {forge(t, good, "decisions.ndjson", `"by":"bo"`, `"by":"cy"`), evidence.ErrDamaged, "dc_"},
		"a sealed lie in an id":     {forge(t, good, "readings.ndjson", `"id":"st_`, `"id":"st_Z`), evidence.ErrInvalid, "st_Z"},
		"a sealed lie in words":     {forge(t, good, "readings.ndjson", "the hull was sound", "the hull was rotten"), evidence.ErrInvalid, "statement"},
		"a sealed lie in a span":    {forge(t, good, "readings.ndjson", `"start":`, `"start":9999`), evidence.ErrInvalid, "ar_"},
		"another article's address": {forge(t, good, "articles.ndjson", "file:wire/ferry.txt", "file:wire/merry.txt"), evidence.ErrInvalid, "ar_"},
		"a version that is missing": {forge(t, good, "articles.ndjson", `"current":1`, `"current":7`), evidence.ErrInvalid, "ar_"},
		"a field from elsewhere":    {forge(t, good, "refusals.ndjson", `{"name"`, `{"virus":1,"name"`), evidence.ErrDamaged, "refusals.ndjson"},
		"half a line":               {forge(t, good, "refusals.ndjson", "}\n", "}"), evidence.ErrDamaged, "breaks off"},
		"another key":               {forge(t, forge(t, good, "case.json", `"key": "ca_`, `"key": "ca_0`), "manifest.json", `"key":"ca_`, `"key":"ca_0`), evidence.ErrInvalid, "key"},
		"a draft of no report":      {forge(t, good, "drafts.ndjson", "rp_BBBBBBBBBB", "../../../etc"), evidence.ErrInvalid, "draft"},
		"a job of no state":         {forge(t, good, "versions.ndjson", `"state":"done"`, `"state":"gone"`), evidence.ErrInvalid, "gone"},
	} {
		s, err := restore(t, c.file)
		if err == nil {
			t.Errorf("%s: it was imported", name)
			_ = s.Close()
			continue
		}
		if !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v; want %v that says %q", name, err, c.is, c.says)
		}
	}
}

// TestBombs has archives that would unpack to more than they may.
func TestBombs(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	into, err := w.Create("content/aa/" + strings.Repeat("a", 64))
	if err != nil {
		t.Fatal(err)
	}
	for range 200 {
		if _, err := into.Write(make([]byte, 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := open(out.Bytes()); !errors.Is(err, evidence.ErrInput) || !strings.Contains(err.Error(), "limit") {
		t.Errorf("a bomb of %d bytes: %v", out.Len(), err)
	}
}

// FuzzOpen changes bytes of a casefile: whatever comes of it, it is refused or the same case.
func FuzzOpen(f *testing.F) {
	good := export(f, busy(f))
	f.Add(0, byte(0), len(good))
	f.Add(len(good)-30, byte(1), len(good))
	f.Add(100, byte(255), len(good)-7)
	f.Fuzz(func(t *testing.T, at int, to byte, n int) {
		b := bytes.Clone(good)
		if n < 0 || n > len(b) || at < 0 || at >= len(b) {
			return
		}
		b[at] = to
		file, err := open(b[:n])
		if err != nil {
			return
		}
		sound := true
		file.Check(custody.Follows, func(_ string, err error) { sound = sound && err == nil })
		if !sound {
			return
		}
		s, err := restore(t, b[:n])
		if err != nil {
			t.Fatalf("it checks, and is refused: %v", err)
		}
		if fmt.Sprint(storetest.Dumped(t, s)) == "" {
			t.Fatal("nothing in it")
		}
	})
}

func sha(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b)) }
