package main

import (
	"bytes"
	goflag "flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

var update = goflag.Bool("update", false, "write the golden files anew")

// TestTheCommandsAreWrittenDown fails when a command changed and docs/reference/cli.md did not.
func TestTheCommandsAreWrittenDown(t *testing.T) {
	const name = "../../docs/reference/cli.md"
	got := reference()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("docs/reference/cli.md has fallen behind: go test ./cmd/hearsay -run TestTheCommandsAreWrittenDown -update, then look at the difference")
	}
}

// reference is every command as its help has it, in the order of the help.
func reference() []byte {
	root := newProgram().root()
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	var b bytes.Buffer
	b.WriteString(`# Every command

Made from the program's own help by a test (` + "`go test ./cmd/hearsay -run TestTheCommandsAreWrittenDown -update`" + `); do not edit.
On your machine ` + "`hearsay help COMMAND`" + ` says the same, and ` + "`hearsay man DIR`" + ` writes manual pages. What the words mean is in
[the explanation](../explanation.md); the same operations over HTTP are in [openapi.json](openapi.json) and, with a running program,
under ` + "`/reference`" + `.

`)
	for _, g := range root.Groups() {
		fmt.Fprintf(&b, "- **%s**", strings.TrimSuffix(g.Title, ":"))
		for _, c := range shown(root) {
			if c.GroupID == g.ID {
				fmt.Fprintf(&b, " · [%s](#%s)", c.Name(), strings.ReplaceAll(c.CommandPath(), " ", "-"))
			}
		}
		b.WriteString("\n")
	}
	b.WriteString("\n## Flags of every command\n\n")
	block(&b, root.PersistentFlags().FlagUsages())
	b.WriteString("## Exit codes\n\n")
	block(&b, strings.TrimPrefix(exitHelp, "Exit codes:\n"))
	for _, g := range root.Groups() {
		fmt.Fprintf(&b, "## %s\n\n", strings.TrimSuffix(g.Title, ":"))
		for _, c := range shown(root) {
			if c.GroupID == g.ID {
				entry(&b, c)
			}
		}
	}
	return append(bytes.TrimRight(b.Bytes(), "\n"), '\n')
}

func shown(c *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, sub := range c.Commands() {
		if !sub.Hidden && sub.Deprecated == "" {
			out = append(out, sub)
		}
	}
	return out
}

func entry(b *bytes.Buffer, c *cobra.Command) {
	fmt.Fprintf(b, "### %s\n\n", c.CommandPath())
	what := c.Long
	if what == "" || c.Name() == "completion" || c.Name() == "help" {
		what = c.Short + "."
	}
	for line := range strings.Lines(what) { // what help sets apart by two blanks stays apart
		b.WriteString(strings.Replace(strings.NewReplacer("<", "&lt;").Replace(line), "  ", "    ", 1))
	}
	b.WriteString("\n\n")
	block(b, c.UseLine())
	if c.Example != "" {
		block(b, c.Example)
	}
	own := pflag.NewFlagSet("", pflag.ContinueOnError)
	own.SortFlags = c.LocalNonPersistentFlags().SortFlags
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" && c.Root().PersistentFlags().Lookup(f.Name) == nil {
			if f.Name == "jobs" {
				f.DefValue = "the cores of the machine"
			}
			own.AddFlag(f)
		}
	})
	if own.HasAvailableFlags() {
		block(b, own.FlagUsages())
	}
	if c.Name() == "completion" {
		return
	}
	for _, sub := range shown(c) {
		entry(b, sub)
	}
}

// block writes lines as a block of code, with the blanks in front that all of them have taken away.
func block(b *bytes.Buffer, text string) {
	text = strings.Trim(text, "\n")
	margin := len(text)
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			margin = min(margin, len(line)-len(strings.TrimLeft(line, " ")))
		}
	}
	b.WriteString("```\n")
	for line := range strings.Lines(text) {
		b.WriteString(line[min(margin, len(line)):])
	}
	b.WriteString("\n```\n\n")
}
