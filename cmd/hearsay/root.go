package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// root assembles the commands.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "hearsay",
		Short: "Read news, and show who says what, on whose word, with every line leading back to its exact characters",
		Example: `  hearsay demo                            the invented sample case, in the browser
  hearsay init cases/harbour              make a case
  hearsay add --case cases/harbour *.html take articles in and read them
  hearsay serve cases/harbour --open      read and decide in the browser
  hearsay ls statements --kind anonymous  the same lists here`,
		Args:              p.noCommand,
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: p.settle,
		RunE: func(c *cobra.Command, _ []string) error {
			if p.inTTY && p.outTTY {
				return p.serveHere(c.Context(), serveOptions{addr: defaultAddress, open: true})
			}
			return c.Help()
		},
	}
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.SetIn(p.in)
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate(helpTemplate)
	root.CompletionOptions.DisableDescriptions = false

	f := root.PersistentFlags()
	f.SortFlags = false
	f.StringVar(&p.caseDir, "case", "", "the case: a `folder`, or the name of one in the home folder (else HEARSAY_CASE, else found upward from here)")
	f.StringVar(&p.at, "at", "", "look at the case as it stood on this `day`, such as 2031-05-14: what was published by then")
	f.StringVar(&p.weights, "weights", "", "read with the model in this `file` instead of the built-in one (else HEARSAY_WEIGHTS)")
	f.StringVar(&p.format, "format", "", "table, ndjson, json, csv or tsv (table on a terminal, else ndjson)")
	f.StringSliceVar(&p.fields, "fields", nil, "only these `columns`, in this order")
	f.BoolVar(&p.noColor, "no-color", false, "no colours (as NO_COLOR does)")
	f.StringVar(&p.progress, "progress", "auto", "auto (a bar on a terminal), json or none; on standard error")
	f.BoolVarP(&p.quiet, "quiet", "q", false, "say nothing but errors")
	f.CountVarP(&p.verbose, "verbose", "v", "say more; twice for more still")
	f.BoolVar(&p.jsonErrors, "json-errors", false, "errors as JSON on standard error, one a line")
	must(root.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(fixed(formats), cobra.ShellCompDirectiveNoFileComp)))

	root.AddGroup(
		&cobra.Group{ID: groupStart, Title: "Begin:"},
		&cobra.Group{ID: groupLook, Title: "Look:"},
		&cobra.Group{ID: groupWeigh, Title: "Weigh:"},
		&cobra.Group{ID: groupDecide, Title: "Decide:"},
		&cobra.Group{ID: groupShare, Title: "Share:"},
		&cobra.Group{ID: groupKeep, Title: "Keep honest:"},
	)
	root.AddCommand(
		p.demo(), p.init(), p.add(), p.read(), p.serve(),
		p.ls(), p.show(), p.explain(), p.quote(), p.cite(), p.search(),
		p.corroborate(), p.ach(), p.tension(), p.pattern(), p.timeline(), p.balance(), p.report(),
		p.accept(), p.reject(), p.tell(), p.edit(), p.link(), p.merge(), p.split(), p.grade(), p.undo(), p.redo(),
		p.user(),
		p.export(), p.importer(), p.join(), p.disagreements(),
		p.verify(), p.doctor(), p.version(), p.man(), p.mcp(), p.parseChild(),
	)
	root.SetHelpCommandGroupID(groupKeep)
	root.SetCompletionCommandGroupID(groupKeep)
	return root
}

// The groups of commands in help.
const (
	groupStart  = "start"
	groupLook   = "look"
	groupWeigh  = "weigh"
	groupDecide = "decide"
	groupShare  = "share"
	groupKeep   = "keep"
)

// noCommand is reached when the first word is no command.
func (p *program) noCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	meant := closest(args[0], names)
	if meant != "" {
		meant = c.CommandPath() + " " + meant
	}
	return usage(meant, "there is no command %q; see %s --help", args[0], c.CommandPath())
}

// flagError words an error of flag parsing and suggests the flag that was meant.
func flagError(c *cobra.Command, err error) error {
	message := err.Error()
	meant := ""
	if name, unknown := strings.CutPrefix(message, "unknown flag: --"); unknown {
		var names []string
		for _, set := range []interface{ FlagUsages() string }{c.Flags(), c.InheritedFlags()} {
			for line := range strings.Lines(set.FlagUsages()) {
				if _, rest, found := strings.Cut(line, "--"); found {
					names = append(names, rest[:strings.IndexAny(rest+" ", " =\n")])
				}
			}
		}
		if meant = closest(name, names); meant != "" {
			meant = "--" + meant
		}
	}
	return usage(meant, "%s; see %s --help", message, c.CommandPath())
}

// args wraps a rule of cobra about positional arguments so that breaking it is a usage error that says what is wanted.
func args(rule cobra.PositionalArgs, want string) cobra.PositionalArgs {
	return func(c *cobra.Command, given []string) error {
		if rule(c, given) != nil {
			return usage("", "%s wants %s; see %s --help", c.CommandPath(), want, c.CommandPath())
		}
		return nil
	}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func fixed(words []string) []cobra.Completion {
	out := make([]cobra.Completion, len(words))
	copy(out, words)
	return out
}

const helpTemplate = `{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}{{end}}

{{if or .Runnable .HasSubCommands}}{{.UsageString}}{{end}}`

const usageTemplate = `{{if .HasExample}}Examples:
{{.Example}}

{{end}}Usage:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasAvailableSubCommands}}{{$cmds := .Commands}}{{if eq (len .Groups) 0}}

Commands:{{range $cmds}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{else}}{{range $group := .Groups}}

{{.Title}}{{range $cmds}}{{if (and (eq .GroupID $group.ID) (or .IsAvailableCommand (eq .Name "help")))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Flags of every command:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}

` + exitHelp + `
`
