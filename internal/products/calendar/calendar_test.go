package calendar_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/calendar"
	"hearsay/internal/products/productstest"
)

func write(t interface{ Fatal(...any) }, c *products.Case) string {
	var b bytes.Buffer
	if err := calendar.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// unfolded returns the content lines, after checking how they are broken.
func unfolded(t interface{ Fatalf(string, ...any) }, file string) []string {
	if !strings.HasSuffix(file, "END:VCALENDAR\r\n") || strings.Contains(strings.ReplaceAll(file, "\r\n", ""), "\n") || strings.Contains(strings.ReplaceAll(file, "\r\n", ""), "\r") {
		t.Fatalf("lines do not end with CR LF: %q", file)
	}
	for _, l := range strings.Split(file, "\r\n") {
		if len(l) > 75 || !utf8.ValidString(l) {
			t.Fatalf("a line of %d bytes: %q", len(l), l)
		}
	}
	return strings.Split(strings.ReplaceAll(file, "\r\n ", ""), "\r\n")
}

func TestWrite(t *testing.T) {
	file := write(t, productstest.Case())
	all := strings.Join(unfolded(t, file), "\n")
	for _, want := range []string{
		"BEGIN:VCALENDAR\nVERSION:2.0\n", "DTSTAMP:20310516T120500Z", "DTSTART;VALUE=DATE:20310514\nDTEND;VALUE=DATE:20310515\nSUMMARY:Bombing at Lantern Quay\\, 14 May 2031",
		"LOCATION:Lantern Quay\\, Ostrane\nGEO:51.500000;-3.250000", `Dated 2031-05-14 by The Harbour Courier.\nd`, `death: at least 43 (The Harbour Courier).\ndeath: 51 (Hospitals).`,
		"SUMMARY:Said to have been given: Warning from Immeren to the Interior Ministry: an attack (texts differ)", "DTSTART;VALUE=DATE:20310428", "STATUS:TENTATIVE",
		"X-WR-CALNAME:Harbour <inquiry> & more",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	if strings.Contains(all, "Undated plot") || strings.Count(all, "BEGIN:VEVENT") != 3 {
		t.Errorf("an undated incident is there, or a dated one is missing:\n%s", all)
	}
	if file != write(t, productstest.Case()) {
		t.Error("the same case gives other bytes")
	}
	unfolded(t, write(t, productstest.HostileCase()))
}

func TestAnyWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		label := rapid.String().Draw(t, "label")
		lines := unfolded(t, write(t, &products.Case{Title: label, Incidents: []evidence.Incident{{Head: evidence.Head{ID: "in_1", Label: label}, From: "2031-05-14", To: "2031-05-16"}}}))
		if n := len(lines); n != 17 {
			t.Fatalf("%d lines: words broke out of theirs: %q", n, lines)
		}
	})
}
