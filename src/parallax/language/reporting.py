# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""English verbs that report speech and thought, in the forms that news uses."""

from __future__ import annotations

from parallax.language.word_lists import words

_VERBS = """
say says said saying|tell tells told telling|add adds added adding|ask asks asked asking|state states stated stating
write writes wrote written writing|tweet tweets tweeted tweeting|retweet retweeted|post posts posted posting
announce announces announced announcing|claim claims claimed claiming|argue argues argued arguing
insist insists insisted insisting|admit admits admitted admitting|concede concedes conceded conceding
acknowledge acknowledges acknowledged acknowledging|deny denies denied denying|assert asserts asserted asserting
allege alleges alleged alleging|contend contends contended contending|maintain maintains maintained maintaining
note notes noted noting|observe observes observed observing|remark remarks remarked remarking
comment comments commented commenting|explain explains explained explaining|declare declares declared declaring
warn warns warned warning|caution cautions cautioned cautioning|reply replies replied replying
respond responds responded responding|answer answers answered answering|retort retorts retorted retorting
counter counters countered countering|continue continues continued continuing|recall recalls recalled recalling
conclude concludes concluded concluding|predict predicts predicted predicting|promise promises promised promising
vow vows vowed vowing|pledge pledges pledged pledging|suggest suggests suggested suggesting
recommend recommends recommended recommending|demand demands demanded demanding|urge urges urged urging
joke jokes joked joking|quip quips quipped quipping|exclaim exclaims exclaimed exclaiming
shout shouts shouted shouting|yell yells yelled yelling|scream screams screamed screaming
whisper whispers whispered whispering|mutter mutters muttered muttering|cry cries cried crying
lament laments lamented lamenting|complain complains complained complaining|boast boasts boasted boasting
brag brags bragged bragging|quote quotes quoted quoting|cite cites cited citing|mention mentions mentioned mentioning
emphasize emphasizes emphasized emphasizing|emphasise emphasises emphasised emphasising
stress stresses stressed stressing|underline underlines underlined underlining
underscore underscores underscored underscoring|reiterate reiterates reiterated reiterating
repeat repeats repeated repeating|confirm confirms confirmed confirming|reveal reveals revealed revealing
disclose discloses disclosed disclosing|report reports reported reporting|testify testifies testified testifying
describe describes described describing|call calls called calling|label labels labeled labelled labeling labelling
dub dubs dubbed dubbing|term terms termed terming|brand brands branded branding|denounce denounces denounced denouncing
condemn condemns condemned condemning|criticize criticizes criticized criticizing
criticise criticises criticised criticising|slam slams slammed slamming|blast blasts blasted blasting
praise praises praised praising|hail hails hailed hailing|applaud applauds applauded applauding
dismiss dismisses dismissed dismissing|reject rejects rejected rejecting|accuse accuses accused accusing
believe believes believed believing|think thinks thought thinking|feel feels felt feeling
propose proposes proposed proposing|point points pointed pointing|go goes went going
read reads reading|begin begins began beginning|intone intones intoned|opine opines opined
proclaim proclaims proclaimed proclaiming|pronounce pronounces pronounced|affirm affirms affirmed affirming
inform informs informed informing|advise advises advised advising|estimate estimates estimated estimating
elaborate elaborates elaborated|clarify clarifies clarified clarifying|reflect reflects reflected reflecting
reason reasons reasoned reasoning|wonder wonders wondered wondering|inquire inquires inquired inquiring
mock mocks mocked mocking|refer refers referred referring|express expresses expressed expressing
signal signals signaled signalled signaling|welcome welcomes welcomed welcoming|defend defends defended defending
speak speaks spoke speaking|talk talks talked talking|deride derides derided deriding
characterize characterizes characterized characterizing|characterise characterises characterised characterising
lash lashes lashed lashing|assail assails assailed assailing|rail rails railed railing
chant chants chanted chanting|thunder thunders thundered thundering|muse muses mused musing
tout touts touted touting|hope hopes hoped hoping|agree agrees agreed agreeing|say saying
interject interjects interjected|chime chimes chimed|plead pleads pleaded pleading pled|caution cautioned
sing sings sang singing|put puts put putting|identify identifies identified identifying
liken likens likened likening|compare compares compared comparing|exhort exhorts exhorted exhorting
encourage encourages encouraged encouraging|portray portrays portrayed portraying|rate rates rated rating
depict depicts depicted depicting|reference references referenced referencing|specify specifies specified specifying
pound pounds pounded pounding|issue issues issued issuing|publish publishes published publishing|fear fears feared fearing
echo echoes echoed echoing|rule rules ruled ruling|admire admires admired admiring|blame blames blamed blaming|nickname nicknames nicknamed nicknaming
find finds found finding|see sees saw|decry decries decried decrying|trumpet trumpets trumpeted trumpeting
"""

REPORTING_VERBS = {
    form: forms.split()[0] for forms in _VERBS.replace("\n", "|").split("|") for form in forms.split()
}
"""Forms of verbs that may report what somebody said, each with its base form."""

STRONG_VERBS = words("""
    say tell add ask state write tweet retweet post announce claim argue insist admit concede acknowledge deny
    assert allege contend maintain note observe remark comment explain declare warn caution reply respond answer
    retort counter continue recall conclude joke quip exclaim shout yell scream whisper mutter lament complain
    boast brag emphasize emphasise stress reiterate testify intone opine proclaim interject muse chant report sing read
    """)
"""Verbs that may stand after what was said with their subject behind them: "said the minister"."""

TELLING_VERBS = words("""
    say tell add announce claim argue insist admit concede acknowledge deny assert allege contend maintain note
    explain declare warn reply stress emphasize emphasise reiterate confirm testify rule
    """)
"""Verbs whose "that" clause is what somebody said."""

MENTAL_VERBS = words("""
    think feel see find go believe hope begin wonder reason reflect speak talk refer put identify issue
    publish fear admire encourage
    """)
"""Verbs that report only where nothing better does."""

SPEECH_NOUNS = words("""
    claim claims comment comments statement statements remark remarks assertion assertions warning warnings
    contention argument arguments accusation accusations allegation allegations tweet tweets pledge promise
    description suggestion belief speech words insistence criticism reply response assessment declaration
    testimony admission announcement conclusion prediction complaint denial observation question questions
    characterization mantra slogan motto message quip joke jokes vow demand demands call calls reference references
    """)
"""Nouns after a genitive that say whose words follow: "Lee's claim that"."""

ADVERBS = words("""
    also later then once again first still just even never often always soon now too only further instead
    elsewhere separately overnight 's 'll 've 're 'd 'm
    """)
"""Adverbs without -ly, and clitics, that may stand between a subject and its verb."""

AUXILIARIES = words("""
    am is are was were be been being do does did has have had having will would shall should can could may might
    must cannot not never to
    """)

SUBJECT_PRONOUNS = words("he she they it we i you")

DETERMINERS = words("""
    a an the this that these those another one two three four five six some many most several few both all each
    every no any other his her their its our my your
    """)

PREPOSITIONS = words("""
    of in on at by to from for with without within into about above across after against along amid among around
    before behind below beside between beyond despite during except inside like near off out outside over past
    per through throughout toward towards under until up via since as upon following according including citing
    """)

CLAUSE_OPENERS = words("""
    that which who whom whose what where when while whereas whether if because although though unless until since
    as than and or but nor so after before how why once
    """)

TIME_WORDS = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today
    yesterday tomorrow tonight earlier later recently previously afterward afterwards last week month year
    morning afternoon evening night late early ago
    """)

TIME_SPANS = words("second minute hour day night week month year moment")

NOUN_FORMS = words("""
    report reports claim claims comment comments demand demands remark remarks note notes post posts tweet tweets
    state states promise promises call calls answer answers point points term terms brand brands label labels
    estimate estimates joke jokes quip quips lament laments boast boasts praise blast blasts read vow vows pledge
    pledges counter counters reason reasons mention mentions whisper whispers hope hopes cry cries shout shouts
    quote quotes chant chants reply replies response retweet recommend question questions signal signals answer
    urge urges caution cautions feel say tout mock express refer reveal posting postings writing writings saying
    rule rules ruling rulings issue issues fear fears echo echoes sayings feeling feelings finding findings reading talking meaning warning warnings opening report reporting
    """)
"""Forms that are nouns as often as verbs."""

NAMING_NOUNS = words(
    """
    word words phrase term terms expression nickname slogan chant
    """
)
"""Nouns that a quoted word follows at once: "used the phrase"."""
