package pack

import (
	"bytes"
	"maps"
	"slices"
	"testing"
)

// Repacked makes a pack of members, with a manifest that fits them.
func Repacked(t testing.TB, m Manifest, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	p := &packing{z: newWriter(&b), m: m}
	p.m.Members = nil
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		p.add(name, []byte(parts[name]))
	}
	if err := p.z.add(manifestName, indented(p.m)); err != nil || p.err != nil {
		t.Fatal(err, p.err)
	}
	if err := p.z.close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
