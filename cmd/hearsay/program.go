package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// program is one run of the command line: where it reads and writes, and what the flags that every command knows say.
type program struct {
	in       io.Reader
	out, err io.Writer
	outTTY   bool
	errTTY   bool
	inTTY    bool
	width    int // of the terminal in columns
	color    bool

	caseDir     string
	at          string // day as of which the case is looked at
	toldLeftOut bool
	weights     string
	format      string
	fields      []string
	noColor     bool
	quiet       bool
	verbose     int
	progress    string
	jsonErrors  bool
}

func newProgram() *program {
	p := &program{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		inTTY: term.IsTerminal(int(os.Stdin.Fd())), outTTY: term.IsTerminal(int(os.Stdout.Fd())), errTTY: term.IsTerminal(int(os.Stderr.Fd())),
		width: 120,
	}
	if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
		p.width = w
	}
	return p
}

// run runs one command and returns the exit code.
func (p *program) run(args []string) (code int) {
	p.jsonErrors = slices.Contains(args, "--json-errors") // known even where the flags cannot be parsed
	defer func() {
		if v := recover(); v != nil {
			p.fail(&problem{
				err: fmt.Errorf("hearsay itself broke: %v", v), code: exitInternal,
				remedy: "please report this with the lines below; nothing that was acknowledged is lost",
			})
			fmt.Fprintf(p.err, "%s", debug.Stack())
			code = exitInternal
		}
	}()
	// The first interrupt ends the work in order; with the handler gone, a second one ends the process at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)

	root := p.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && ctx.Err() != nil && errors.Is(err, context.Canceled) {
		err = &problem{err: errors.New("interrupted"), code: exitInterrupted, remedy: "what was acknowledged is kept; run the same command again to go on"}
	}
	if err == nil {
		return exitDone
	}
	p.fail(err)
	return codeOf(err)
}

// say writes a line for a person to standard error.
func (p *program) say(format string, args ...any) {
	if !p.quiet {
		fmt.Fprintf(p.err, format+"\n", args...)
	}
}

// log returns the logger that the inner packages write to: warnings, and with -v more.
func (p *program) log() *slog.Logger {
	level := slog.LevelWarn
	switch {
	case p.quiet:
		level = slog.LevelError
	case p.verbose > 1:
		level = slog.LevelDebug
	case p.verbose == 1:
		level = slog.LevelInfo
	}
	return slog.New(slog.NewTextHandler(p.err, &slog.HandlerOptions{Level: level}))
}

// ownFormats is a command's annotation: formats that it has besides those of all, apart by spaces.
const ownFormats = "formats"

// settle brings the flags that every command knows into force, once they are parsed.
func (p *program) settle(c *cobra.Command, _ []string) error {
	if p.format == "" {
		p.format = formatNDJSON
		if p.outTTY {
			p.format = formatTable
		}
	}
	if known := append(slices.Clone(formats), strings.Fields(c.Annotations[ownFormats])...); !slices.Contains(known, p.format) {
		return usage(closest(p.format, known), "there is no format %q; use one of %s", p.format, strings.Join(known, ", "))
	}
	if !slices.Contains([]string{"auto", "json", "none"}, p.progress) {
		return usage("", "--progress is auto, json or none, not %q", p.progress)
	}
	p.color = p.outTTY && !p.noColor && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return nil
}
