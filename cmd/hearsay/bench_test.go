package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"hearsay/internal/demo"
)

// The figures of docs/performance.md: the whole program from outside, over the sample case's articles many times.
//
//	make bench

// copies is how often the sample case's articles stand in the corpus: about 250,000 words.
const copies = 20

// corpus writes the articles with a line before each copy, so that no two are alike, and returns the number of words.
func corpus(b *testing.B, dir string) (words int) {
	b.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.Fatal(err)
	}
	for i := range copies {
		for _, a := range demo.Articles() {
			if filepath.Ext(a.Name) == ".html" {
				continue // the figure is of the reader, not of the parser of pages
			}
			text := append(fmt.Appendf(nil, "Copy %d.\n\n", i), a.Bytes...)
			words += len(bytes.Fields(text))
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d-%s", i, a.Name)), text, 0o644); err != nil {
				b.Fatal(err)
			}
		}
	}
	return words
}

// programRun runs hearsay and returns the time on the processor and the most memory it held at once.
func programRun(b *testing.B, dir string, args ...string) (busy time.Duration, peak int64) {
	b.Helper()
	c := exec.Command("hearsay", args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "HEARSAY_HOME="+filepath.Join(dir, "home"))
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("hearsay %v: %v\n%.2000s", args, err, out)
	}
	return c.ProcessState.UserTime() + c.ProcessState.SystemTime(), peakMemory(c.ProcessState)
}

func BenchmarkColdStart(b *testing.B) {
	dir := b.TempDir()
	for b.Loop() {
		programRun(b, dir, "version")
	}
}

// BenchmarkRead measures words per second of processor time, whole `hearsay read`, start-up and output included.
func BenchmarkRead(b *testing.B) {
	dir := b.TempDir()
	words := corpus(b, filepath.Join(dir, "articles"))
	var busy time.Duration
	var peak int64
	for b.Loop() {
		took, memory := programRun(b, dir, "read", "--jobs", "1", "articles")
		busy, peak = busy+took, max(peak, memory)
	}
	b.ReportMetric(float64(words)*float64(b.N)/busy.Seconds(), "words/s/core")
	b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
}

// BenchmarkAdd measures from files to articles that are kept, read and searchable.
func BenchmarkAdd(b *testing.B) {
	dir := b.TempDir()
	corpus(b, filepath.Join(dir, "articles"))
	files, err := filepath.Glob(filepath.Join(dir, "articles", "*"))
	if err != nil {
		b.Fatal(err)
	}
	var peak int64
	n := 0
	for b.Loop() {
		home := fmt.Sprintf("case%d", n)
		n++
		programRun(b, dir, "init", home)
		_, memory := programRun(b, dir, "--case", home, "add", "articles")
		peak = max(peak, memory)
	}
	b.ReportMetric(float64(len(files)*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
}

// BenchmarkAddPages measures the same for web pages, each parsed in the child process.
func BenchmarkAddPages(b *testing.B) {
	dir := b.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "pages"), 0o755); err != nil {
		b.Fatal(err)
	}
	files := 0
	for i := range copies {
		for _, a := range demo.Articles() {
			if filepath.Ext(a.Name) != ".html" {
				continue
			}
			page := bytes.ReplaceAll(a.Bytes, []byte(".example/"), fmt.Appendf(nil, ".example/copy%d/", i))
			if err := os.WriteFile(filepath.Join(dir, "pages", fmt.Sprintf("%02d-%s", i, a.Name)), page, 0o644); err != nil {
				b.Fatal(err)
			}
			files++
		}
	}
	n := 0
	for b.Loop() {
		home := fmt.Sprintf("case%d", n)
		n++
		programRun(b, dir, "init", home)
		programRun(b, dir, "--case", home, "add", "pages")
	}
	b.ReportMetric(float64(files*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkSearch measures start, opening a case and one search.
func BenchmarkSearch(b *testing.B) {
	dir := b.TempDir()
	corpus(b, filepath.Join(dir, "articles"))
	programRun(b, dir, "init", "case")
	programRun(b, dir, "--case", "case", "add", "articles")
	b.ResetTimer()
	for b.Loop() {
		programRun(b, dir, "--case", "case", "search", "--limit", "100", "ferry", "warning")
	}
}
