package mcp

import (
	"context"
	"fmt"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/internal/evidence"
)

// longestTopic is the most that a prompt takes, in bytes.
const longestTopic = 2000

// prompts are two tasks that the tools are made for.
func (s *server) prompts(to *sdk.Server) {
	prompt := func(name, title, description, argument, about, words string) {
		to.AddPrompt(&sdk.Prompt{
			Name: name, Title: title, Description: description,
			Arguments: []*sdk.PromptArgument{{Name: argument, Description: about, Required: true}, {Name: "case", Description: "identifier of the case, where there are several"}},
		}, func(_ context.Context, r *sdk.GetPromptRequest) (*sdk.GetPromptResult, error) {
			topic, of := r.Params.Arguments[argument], r.Params.Arguments["case"]
			if topic == "" || len(topic) > longestTopic {
				return nil, fmt.Errorf("%w: %s wants %s, of at most %d bytes", evidence.ErrInvalid, name, argument, longestTopic)
			}
			text := fmt.Sprintf(words, topic)
			if of != "" {
				text += "\nThe case is " + of + "."
			}
			return &sdk.GetPromptResult{Description: description, Messages: []*sdk.PromptMessage{{Role: "user", Content: &sdk.TextContent{Text: text}}}}, nil
		})
	}
	prompt("summarise_with_citations", "Summarise with citations", "A summary in which every sentence is cited and disputed matters have both sides.", "topic", "what the summary is about",
		`Summarise what the case holds on: %s

Begin with case_overview, then search, list_statements, list_incidents and list_warnings. For each thing that you would write, call corroborate.
Rules: every sentence ends with its citations, such as [@st_7Q2M4C0V9K]. Say who says so and on whose word; give the number of independent origins, least to most, never of articles.
Where speakers differ, give each side with its speaker. Quote only what quote_span returned, to the character. Nothing nobody has reviewed is told as settled.
Never put likelihood and confidence into one sentence. End with what is not known, and call check_report with your text; mend what it finds before you answer.`)
	prompt("find_contrary_evidence", "Find contrary evidence", "What in the case stands against a sentence, and what would overturn it.", "sentence", "the sentence to be tested",
		`Find what in the case stands against this sentence: %s

Search for denials, other figures, rival accounts and warnings that were answered otherwise; look at each incident's conflicts, at the other side in corroborate, and at relations as of the days in question.
Give each finding with its speaker, its quoted words and its citation; say on how many independent origins it rests. Then say which single origin, were it wrong, would leave the sentence without support.
Say plainly where the case holds nothing against it: that is no proof. Do not judge which side is right.`)
}
