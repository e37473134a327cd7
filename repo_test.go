// Package hearsay_test tests the repository as a whole: the import rules, what packages may touch the world, the size
// of files, that every package says what it is, and that links in the documents lead somewhere. ARCHITECTURE.md states
// the rules in words.
package hearsay_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// edges are the packages that may touch files, network, clock and chance.
var edges = []string{"cmd/", "client", "internal/mcp", "eval/", "training/", "internal/api", "internal/web", "internal/print", "internal/store/sqlite", "internal/intake/child"}

// world is what only the edges may import.
var world = []string{"os", "os/exec", "os/signal", "net", "net/http", "database/sql", "math/rand", "math/rand/v2", "crypto/rand", "syscall"}

// words may be imported by everybody, and so may the arithmetic; the keeping's contracts by everybody above the flow.
var words = []string{
	"internal/text", "internal/evidence", "internal/glossary", "internal/gazetteer",
	"internal/network", "internal/weights", "internal/wordvector", "internal/loglinear", "internal/signedgraph",
}

// flow are the stages, none of which knows another.
var flow = []string{"internal/intake", "internal/reading", "internal/resolve", "internal/weighing", "internal/products"}

// keeping may use the words and itself, never the flow.
var keeping = []string{"internal/store", "internal/custody", "internal/query", "internal/people"}

// forbidden names say nothing of what is inside.
var forbidden = []string{"util", "utils", "common", "helper", "helpers", "models", "types", "core", "manager", "misc", "shared"}

type file struct {
	path, pkg string // slash-separated, relative; pkg is the directory
	test      bool
	lines     int
	ast       *ast.File
	src       []byte
}

func goFiles(t *testing.T) []file {
	t.Helper()
	var files []file
	fset := token.NewFileSet()
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == "testdata" || (strings.HasPrefix(d.Name(), ".") && name != ".")) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(fset, name, src, parser.ParseComments)
		if err != nil {
			return err
		}
		slash := filepath.ToSlash(name)
		files = append(files, file{
			path: slash, pkg: path.Dir(slash), test: strings.HasSuffix(name, "_test.go"),
			lines: bytes.Count(src, []byte("\n")), ast: tree, src: src,
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("found only %d Go files: the walk is broken", len(files))
	}
	return files
}

func imports(f file) []string {
	var out []string
	for _, i := range f.ast.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		out = append(out, p)
	}
	return out
}

func TestImportRules(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		for _, p := range imports(f) {
			if to, ok := strings.CutPrefix(p, "hearsay/"); ok {
				if why := breaks(f.pkg, to); why != "" {
					t.Errorf("%s imports %s: %s", f.path, p, why)
				}
			}
			if slices.Contains(world, p) && !isEdge(f.pkg) && !strings.HasSuffix(f.pkg, "test") {
				t.Errorf("%s imports %s: only the edges touch the world (%s)", f.path, p, strings.Join(edges, ", "))
			}
			if p == "testing" && !strings.HasSuffix(f.pkg, "test") {
				t.Errorf("%s imports testing outside a test", f.path)
			}
		}
		if !isEdge(f.pkg) && bytes.Contains(f.src, []byte("time.Now()")) {
			t.Errorf("%s asks the clock: take a Now function instead", f.path)
		}
	}
}

// breaks says which rule an import breaks, "" for none.
func breaks(from, to string) string {
	switch {
	case under(from, "cmd", "eval", "training"):
		return ""
	case under(to, "cmd", "eval", "training"):
		return "nothing imports the program or the evaluation"
	case under(from, words...) && !under(to, words...):
		return "the words know nothing of the program"
	case under(from, words...):
		return ""
	case under(from, flow...):
		if under(to, words...) || strings.HasPrefix(from, to+"/") {
			return "" // a child may know its parent and the words
		}
		if strings.HasPrefix(to, from+"/") {
			return "parents do not know their children; workbench assembles"
		}
		return "the flow knows only the words; siblings never import each other"
	case under(from, keeping...) && !under(to, append(slices.Clone(words), keeping...)...):
		return "the keeping knows only the words and itself"
	case under(to, "internal/store/sqlite", "internal/store/postgres"):
		return "only cmd chooses a store"
	}
	return ""
}

func under(pkg string, roots ...string) bool {
	for _, r := range roots {
		if pkg == r || strings.HasPrefix(pkg, r+"/") {
			return true
		}
	}
	return false
}

func isEdge(pkg string) bool {
	for _, e := range edges {
		if strings.HasPrefix(pkg+"/", strings.TrimSuffix(e, "/")+"/") {
			return true
		}
	}
	return false
}

func TestFilesAreSmall(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.lines > 500 {
			t.Errorf("%s has %d lines; past 500 a file is two things", f.path, f.lines)
		}
	}
	for _, pattern := range []string{"ui/src/*.*", "ui/src/*/*.*", "ui/src/*/*/*.*", "ui/test/*.*"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			switch filepath.Ext(name) {
			case ".ts", ".svelte", ".mjs", ".css":
				src, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if n := bytes.Count(src, []byte("\n")); n > 500 {
					t.Errorf("%s has %d lines; past 500 a file is two things", name, n)
				}
			}
		}
	}
}

func TestPackagesSayWhatTheyAre(t *testing.T) {
	documented := map[string]bool{}
	var order []string
	for _, f := range goFiles(t) {
		if f.test || f.pkg == "." {
			continue
		}
		if _, seen := documented[f.pkg]; !seen {
			order = append(order, f.pkg)
			documented[f.pkg] = false
		}
		if f.ast.Doc != nil {
			documented[f.pkg] = true
		}
		if slices.Contains(forbidden, path.Base(f.pkg)) {
			t.Errorf("package %s: the name says nothing of what is inside", f.pkg)
		}
	}
	for _, pkg := range order {
		if !documented[pkg] {
			t.Errorf("package %s has no package comment", pkg)
		}
	}
}

func TestExportedNamesAreDocumented(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.test || f.ast.Name.Name == "main" {
			continue
		}
		for _, d := range f.ast.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && (d.Recv == nil || exportedReceiver(d)) && !conventional(d.Name.Name) {
					t.Errorf("%s: %s has no comment", f.path, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if s, ok := s.(*ast.TypeSpec); ok && s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
						t.Errorf("%s: type %s has no comment", f.path, s.Name.Name)
					}
				}
			}
		}
	}
}

// conventional methods are documented by the interface that they satisfy.
func conventional(name string) bool {
	return slices.Contains([]string{"Error", "String", "Unwrap", "Close", "ServeHTTP", "Name", "Needs", "Gives", "Read", "MarshalJSON", "UnmarshalJSON", "Len", "Less", "Swap", "Accepts", "Open", "Annotate"}, name)
}

func exportedReceiver(d *ast.FuncDecl) bool {
	expr := d.Recv.List[0].Type
	if star, ok := expr.(*ast.StarExpr); ok {
		expr = star.X
	}
	id, ok := expr.(*ast.Ident)
	return ok && id.IsExported()
}

var link = regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"`)

func TestLinksLeadSomewhere(t *testing.T) {
	checked := 0
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/*/*.md", "eval/*/*.md", "internal/*/*.md", "ui/*.md", "training/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range link.FindAllSubmatch(src, -1) {
				to := string(m[1]) + string(m[2])
				if strings.Contains(to, "://") || strings.HasPrefix(to, "mailto:") {
					continue
				}
				checked++
				if _, err := os.Stat(filepath.Join(filepath.Dir(name), to)); err != nil {
					t.Errorf("%s links to %s, which is not there", name, to)
				}
			}
		}
	}
	if checked == 0 {
		t.Error("no link was checked: the pattern is broken")
	}
}

// TestArchitectureNamesEveryPackage keeps the map complete: each package of the flow, the keeping and the program stands
// in ARCHITECTURE.md, and every package named there exists.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	page, err := os.ReadFile("ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, f := range goFiles(t) {
		if f.test || seen[f.pkg] || f.pkg == "." {
			continue
		}
		seen[f.pkg] = true
		if !bytes.Contains(page, []byte("`"+f.pkg+"`")) {
			t.Errorf("ARCHITECTURE.md does not name `%s`", f.pkg)
		}
	}
	for _, m := range regexp.MustCompile("`((?:internal|cmd|eval)/[a-z/]+)`").FindAllSubmatch(page, -1) {
		if _, err := os.Stat(string(m[1])); err != nil {
			t.Errorf("ARCHITECTURE.md names `%s`, which is not there", m[1])
		}
	}
}

// TestDependenciesAreExplained: every module that go.mod requires directly has its line in docs/dependencies.md, with
// its version, and so has every package of ui/package.json.
func TestDependenciesAreExplained(t *testing.T) {
	page, err := os.ReadFile("docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(mod)) {
		fields := strings.Fields(line)
		if len(fields) < 2 || strings.Contains(line, "// indirect") || !strings.Contains(fields[0], ".") {
			continue
		}
		n++
		if !bytes.Contains(page, []byte(fmt.Sprintf("`%s` %s", fields[0], fields[1]))) {
			t.Errorf("docs/dependencies.md has no line for `%s` %s", fields[0], fields[1])
		}
	}
	if n == 0 {
		t.Error("no requirement found in go.mod: the test is broken")
	}
	pkg, err := os.ReadFile("ui/package.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`"((?:@[a-z0-9-]+/)?[a-z0-9.-]+)": "(\d+\.\d+\.\d+)"`).FindAllSubmatch(pkg, -1) {
		if !bytes.Contains(page, []byte(fmt.Sprintf("`%s` %s", m[1], m[2]))) {
			t.Errorf("docs/dependencies.md has no line for `%s` %s", m[1], m[2])
		}
	}
}
