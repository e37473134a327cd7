// Package client speaks to a Hearsay server's API.
//
// In: the server's address and a token. Out: a method for every operation of the API, with the types of its answers; lists as
// iterators over all their records; refusals as [*Problem], in the words that a person is shown. What the methods and types are is
// written by the tests of this package from docs/reference/openapi.json (go test ./client -update), so that it is complete and never
// says anything else than the reference. It keeps nothing, tries nothing twice and asks no other machine.
package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
)

// Client speaks to one server. The zero value is of no use; see [New]. It is safe for concurrent use.
type Client struct {
	base  string
	token string
	http  *http.Client
}

// New returns a client of the server at an address such as http://127.0.0.1:7431, with the token that the server printed or that was
// made for this program. The address that the server prints when it starts will do too: its token is taken from it. with may be nil.
func New(address, token string, with *http.Client) (*Client, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("%q is no address of a server: it begins with http:// or https://", address)
	}
	if token == "" {
		token = u.Query().Get("token")
	}
	if with == nil {
		with = &http.Client{}
	}
	return &Client{base: u.Scheme + "://" + u.Host + "/api/v1", token: token, http: with}, nil
}

// Error tells what was refused, and what to do.
func (p *Problem) Error() string {
	if p.Detail == "" {
		return fmt.Sprintf("%s (%d)", p.Title, p.Status)
	}
	return p.Detail
}

// Status returns the HTTP status behind an error of this package, 0 where there was no answer.
func Status(err error) int {
	var p *Problem
	if errors.As(err, &p) {
		return int(p.Status)
	}
	return 0
}

// request is one call.
type request struct {
	method, path string
	query        url.Values
	json         any // what is sent as JSON; nil: body is
	body         io.Reader
	media        string // of the body
	accept       string
}

// send returns the answer of a success; anything else is an error that names the operation.
func (c *Client) send(ctx context.Context, r request) (*http.Response, error) {
	address := c.base + r.path
	if len(r.query) > 0 {
		address += "?" + r.query.Encode()
	}
	if r.json != nil {
		written, err := json.Marshal(r.json)
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w", r.method, r.path, err)
		}
		r.body = bytes.NewReader(written)
	}
	q, err := http.NewRequestWithContext(ctx, r.method, address, r.body)
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", r.method, r.path, err)
	}
	if c.token != "" {
		q.Header.Set("Authorization", "Bearer "+c.token)
	}
	if r.accept != "" {
		q.Header.Set("Accept", r.accept)
	}
	switch {
	case r.media != "":
		q.Header.Set("Content-Type", r.media)
	case r.method != http.MethodGet:
		q.Header.Set("Content-Type", "application/json")
	}
	answer, err := c.http.Do(q)
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", r.method, r.path, err)
	}
	if answer.StatusCode >= 200 && answer.StatusCode < 300 {
		return answer, nil
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(io.LimitReader(answer.Body, 4<<20))
	p := &Problem{}
	if err != nil || json.Unmarshal(said, p) != nil || p.Title == "" {
		p = &Problem{Title: http.StatusText(answer.StatusCode)}
	}
	p.Status = int64(answer.StatusCode)
	return nil, fmt.Errorf("%s %s: %w", r.method, r.path, p)
}

// ask sends what is given as JSON, and reads JSON into what is returned.
func ask[T any](ctx context.Context, c *Client, method, path string, query url.Values, body any) (*T, error) {
	answer, err := c.send(ctx, request{method: method, path: path, query: query, json: body, accept: "application/json"})
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	out := new(T)
	if answer.StatusCode == http.StatusNoContent {
		return out, nil
	}
	if err := json.NewDecoder(answer.Body).Decode(out); err != nil {
		return nil, fmt.Errorf("%s %s: reading the answer: %w", method, path, err)
	}
	return out, nil
}

// open returns an answer's bytes as they come; the caller closes them.
func (c *Client) open(ctx context.Context, method, path string, query url.Values, body any) (io.ReadCloser, error) {
	answer, err := c.send(ctx, request{method: method, path: path, query: query, json: body})
	if err != nil {
		return nil, err
	}
	return answer.Body, nil
}

// lines yields every record of a list, as the server writes them; it ends with the first error.
func lines[T any](ctx context.Context, c *Client, path string, query url.Values, yield func(T, error) bool) {
	var none T
	answer, err := c.send(ctx, request{method: http.MethodGet, path: path, query: query, accept: "application/x-ndjson"})
	if err != nil {
		yield(none, err)
		return
	}
	defer answer.Body.Close()
	for d := json.NewDecoder(answer.Body); ; {
		var one T
		switch err := d.Decode(&one); {
		case err == io.EOF:
			return
		case err != nil:
			yield(none, fmt.Errorf("GET %s: reading the answer: %w", path, err))
			return
		case !yield(one, nil):
			return
		}
	}
}

// File is a file to be sent.
type File struct {
	Name string // with its folder where it has one
	Body io.Reader
}

// upload sends files as a form, one after another as they are read, and reads JSON into what is returned.
func upload[T any](ctx context.Context, c *Client, path, field string, query url.Values, files []File) (*T, error) {
	from, to := io.Pipe()
	form := multipart.NewWriter(to)
	go func() {
		err := func() error {
			for _, f := range files {
				part, err := form.CreateFormFile(field, f.Name)
				if err != nil {
					return err
				}
				if _, err := io.Copy(part, f.Body); err != nil {
					return fmt.Errorf("%s: %w", f.Name, err)
				}
			}
			return form.Close()
		}()
		to.CloseWithError(err)
	}()
	answer, err := c.send(ctx, request{method: http.MethodPost, path: path, query: query, body: from, media: form.FormDataContentType(), accept: "application/json"})
	from.Close()
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	out := new(T)
	if err := json.NewDecoder(answer.Body).Decode(out); err != nil {
		return nil, fmt.Errorf("POST %s: reading the answer: %w", path, err)
	}
	return out, nil
}

// fill puts values into a path's places.
func fill(path string, values ...string) string {
	var b strings.Builder
	for _, v := range values {
		before, rest, _ := strings.Cut(path, "{")
		_, after, _ := strings.Cut(rest, "}")
		b.WriteString(before)
		b.WriteString(url.PathEscape(v))
		path = after
	}
	b.WriteString(path)
	return b.String()
}
