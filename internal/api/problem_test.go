package api_test

import (
	"context"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"net/http"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/evidence"
	"hearsay/internal/workbench"
)

// breaking is a desk over one case, "lamp", that is broken in the way that the test sets.
func breaking(t *testing.T) (*desk, *broken) {
	t.Helper()
	b := &broken{listed: []string{"lamp"}}
	return openWith(t, workbench.NewShelf(b, tools(t), nil)), b
}

func TestEveryKindOfFailureIsAProblem(t *testing.T) {
	kinds := map[string]struct {
		err    error
		status int
		kind   string
	}{
		"ErrNotFound": {evidence.ErrNotFound, 404, "not-found"},
		"ErrInvalid":  {evidence.ErrInvalid, 422, "invalid"},
		"ErrConflict": {evidence.ErrConflict, 409, "conflict"},
		"ErrInput":    {evidence.ErrInput, 422, "unreadable-input"},
		"ErrBusy":     {evidence.ErrBusy, 423, "in-use"},
		"ErrNewer":    {evidence.ErrNewer, 409, "newer-version"},
		"ErrMissing":  {evidence.ErrMissing, 501, "not-installed"},
		"ErrFull":     {evidence.ErrFull, 507, "no-space"},
		"ErrDenied":   {evidence.ErrDenied, 403, "denied"},
		"ErrDamaged":  {evidence.ErrDamaged, 500, "damaged"},

		"ErrForbidden": {evidence.ErrForbidden, 403, "forbidden"},
		"ErrSignIn":    {evidence.ErrSignIn, 401, "sign-in"},
	}
	tree, err := parser.ParseFile(token.NewFileSet(), "../evidence/errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	names := 0
	for name := range tree.Scope.Objects { //nolint:staticcheck // the file's own names are all that is wanted
		names++
		if _, ok := kinds[name]; !ok {
			t.Errorf("evidence.%s is not in this test, and perhaps not in the table of problems", name)
		}
	}
	if names != len(kinds) {
		t.Errorf("evidence has %d kinds of failure, this test %d", names, len(kinds))
	}
	d, b := breaking(t)
	for name, k := range kinds {
		b.err = fmt.Errorf("case lamp: %w: the oil is out", k.err)
		p := d.problem(d.get("/cases/lamp/overview", nil), k.status, k.kind)
		if !strings.Contains(p.Detail, "the oil is out") {
			t.Errorf("%s: the detail %q does not say what is wrong", name, p.Detail)
		}
	}
	b.err = fmt.Errorf("reading: %w", context.DeadlineExceeded)
	if p := d.problem(d.get("/cases/lamp/overview", nil), 503, "too-slow"); strings.Contains(p.Detail, "context") {
		t.Errorf("the detail %q is not for people", p.Detail)
	}
}

func TestOtherFailuresAreNotToldOutside(t *testing.T) {
	d, b := breaking(t)
	b.err = errors.New("the lamp burns in a secret place")
	if p := d.problem(d.get("/cases/lamp/overview", nil), 500, "internal-server-error"); strings.Contains(p.Detail, "secret") {
		t.Errorf("the detail tells %q", p.Detail)
	}
	if !strings.Contains(d.log.String(), "secret place") {
		t.Error("the log does not say what was wrong")
	}
}

func TestAPanicCostsOneRequest(t *testing.T) {
	d, b := breaking(t)
	for _, v := range []any{"a secret text", errors.New("a secret text"), http.ErrServerClosed} {
		b.panics = v
		a := d.get("/cases/lamp/overview", nil)
		d.problem(a, 500, "internal-server-error")
		if strings.Contains(string(a.body)+d.log.String(), "secret text") {
			t.Errorf("%v: what was panicked with is told", v)
		}
	}
	if !strings.Contains(d.log.String(), "a request broke") || !strings.Contains(d.log.String(), "problem_test") && !strings.Contains(d.log.String(), "bench_test") {
		t.Error("the log does not say where it broke")
	}
	b.panics = nil
	if a := d.get("/version", nil); a.status != 200 {
		t.Errorf("afterwards: %d", a.status)
	}
}

func TestWhatIsNotThere(t *testing.T) {
	d := open(t)
	for _, path := range []string{"", "/", "/nothing", "/cases/lamp/nothing", "/cases/lamp/articles/ar_1/versions"} {
		d.problem(d.get(path, nil), 404, "not-found")
	}
	for _, path := range []string{"/cases/no-such-case", "/cases/no-such-case/overview", "/cases/no-such-case/statements", "/cases/no-such-case/events",
		"/cases/..%2f..%2fetc/overview", "/cases/%2e%2e/overview", "/cases/.git", "/cases/a%5cb/jobs", "/cases/a%00b/jobs"} {
		a := d.get(path, nil)
		d.problem(a, 404, "not-found")
		if strings.Contains(string(a.body), "/tmp") {
			t.Errorf("%s: the answer tells of folders: %s", path, a.body)
		}
	}
	anything, _ := breaking(t) // a keeper that would open whatever it is asked for
	for _, id := range []string{"..%2f..%2fetc", "%2e%2e", ".git", "a%5cb", "a%00b"} {
		for _, path := range []string{"", "/overview", "/jobs"} {
			anything.problem(anything.get("/cases/"+id+path, nil), 404, "not-found")
		}
	}
	for _, c := range [][2]string{{"DELETE", "/cases"}, {"PUT", "/version"}, {"GET", "/cases/lamp/undo"}, {"GET", "/cases/lamp/redo"}, {"POST", "/cases/lamp"}} {
		a := d.send(c[0], c[1], "application/json", strings.NewReader("{}"))
		d.problem(a, 405, "method-not-allowed")
		if a.header.Get("Allow") == "" {
			t.Errorf("%s %s: the answer does not say what is allowed", c[0], c[1])
		}
	}
}

func TestBodiesAreChecked(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	for _, c := range []struct {
		path, contentType, body string
		status                  int
	}{
		{"/cases", "application/json", ``, 400},
		{"/cases", "application/json", `{`, 400},
		{"/cases", "application/json", `{}`, 422},
		{"/cases", "application/json", `{"title":""}`, 422},
		{"/cases", "application/json", `{"title":"  "}`, 422},
		{"/cases", "application/json", `{"title":1}`, 422},
		{"/cases", "application/json", `{"title":"a","sample":true}`, 422},
		{"/cases", "text/csv", `title`, 415},
		{"/cases", "application/json", `{"title":"` + strings.Repeat("a", 2<<20) + `"}`, 413},
		{"/cases/" + id + "/decisions", "application/json", `{"verdict":"accept","subjects":[]}`, 422},
		{"/cases/" + id + "/decisions", "application/json", `{"verdict":"perhaps","subjects":["st_1"]}`, 422},
		{"/cases/" + id + "/articles", "application/json", `{"text":`, 400},
		{"/cases/" + id + "/articles", "application/json", `{"text":"a","colour":"red"}`, 400},
		{"/cases/" + id + "/articles", "application/json", `{"text":"a","address":"javascript:alert(1)"}`, 422},
		{"/cases/" + id + "/articles", "multipart/form-data", `x`, 400},
		{"/cases/" + id + "/articles", "multipart/form-data; boundary=x", `--x--`, 422},
		{"/cases/" + id + "/articles", "multipart/form-data; boundary=x", `no form at all`, 400},
	} {
		a := d.send("POST", c.path, c.contentType, strings.NewReader(c.body))
		short := c.body[:min(len(c.body), 40)]
		if a.status != c.status || a.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s: %d %s, want the problem %d", c.path, short, a.status, a.body, c.status)
		}
		if len(c.body) > 100 && len(a.body) > 1000 {
			t.Errorf("%s: the answer sends the body back", c.path)
		}
	}
	if a := d.get("/cases/"+id+"/articles/ar_1/versions/0/text", nil); a.status != 422 {
		t.Errorf("version 0 gives %d; the latest is no version to link to", a.status)
	}
	if a := d.get("/cases/"+id+"/articles/ar_1/versions/1/quote", nil); a.status != 422 {
		t.Errorf("a quote of nothing gives %d", a.status)
	}
}

func TestLogHoldsNoTexts(t *testing.T) {
	d := open(t)
	id := d.newCase("Lamp", harbour)
	d.get("/cases/"+id+"/search?q=neverlit", nil)
	d.get("/cases/"+id+"/statements?q=neverlit", nil)
	d.post("/cases/"+id+"/articles", `{"text":"Ada said the wick was dry.","name":"wick.txt"}`, nil)
	d.settle(id)
	for _, words := range []string{"neverlit", "the lamp was", "wick was"} {
		if strings.Contains(d.log.String(), words) {
			t.Errorf("the log holds %q", words)
		}
	}
	if !slices.ContainsFunc(strings.Split(d.log.String(), "\n"), func(l string) bool {
		return strings.Contains(l, "/search") && strings.Contains(l, "status=")
	}) {
		t.Error("the log does not hold the request at all")
	}
}
