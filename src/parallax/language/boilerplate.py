# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""What web pages print around an article: phrases of no one site, by what they are for.

Each phrase is a regular expression for a line in small letters, with straight apostrophes, single
spaces and no punctuation at its ends.
"""

from __future__ import annotations

_SHARE = """
    google google+ delicious digg buzz stumbleupon bookmarks blogthis friendly pdf & pin it
    share shares tweet tweets retweet print email e-mail mail facebook twitter whatsapp linkedin pinterest
    reddit telegram tumblr messenger instagram youtube flipboard pocket viber vk snapchat tiktok threads
    mastodon bluesky rss feed copy link url save bookmark like likes more menu search login logout register
    subscribe close and on via this article story page to x a+ a- aa gift view views comment comments upvote downvote
    drucken teilen merken vorlesen kommentare partager imprimer commenter compartir imprimir comentar condividi stampa
    compartilhar поделиться
"""
SHARE_WORDS = frozenset(_SHARE.split())
"""A line of nothing but these, or of these and numbers, is a bar of buttons."""

_SECTIONS = """
    home news world politics business economy sport sports opinion culture arts lifestyle health science
    technology tech travel video videos photos live radio tv weather local national international middle east
    europe asia africa americas us uk latest breaking top stories headlines features analysis interview
    interviews editorial blog blogs education society entertainment environment climate security
"""
SECTION_WORDS = frozenset(_SECTIONS.split())
"""Sections of a news site: in a line of its own such a word is navigation and no place."""

LINK_HEADS = (
    r"related|see also|recommended(?: for you)?|trending(?: now)?|popular(?: posts?| now)?|latest(?: news)?",
    r"(?:related )?(?:topics?|tags?|categor(?:y|ies)|keywords?|labels?|filed under)",
    r"(?:latest|recent|more|other) (?:posts?|stories|articles|news) (?:by|from) .{1,50}|(?:more )?recommended stories",
    r"(?:you may|you might) (?:also )?(?:like|enjoy|be interested in)(?: these| this)?",
    r"keep reading|read next|more (?:on|in) this (?:story|topic)|related (?:internet )?links|more from .{1,50}",
    r"(?:related|similar|recommended|recent|popular|top|latest|more|other|featured) (?:articles?|stor(?:y|ies)|posts?|news|topics?|coverage|content|links?|reading|headlines|videos?)",
    r"(?:most|editor'?s'?) (?:read|popular|viewed|shared|commented|recent|picks?|choice)",
    r"mehr zum thema|verwandte (?:artikel|themen)|das könnte (?:sie|dich) (?:auch )?interessieren|meistgelesen",
    r"à lire (?:aussi|également)|sur le même (?:sujet|thème)|articles? liés|les plus lus",
    r"más información|te puede interesar|noticias relacionadas|lo más (?:leído|visto)|articoli correlati|i più letti",
    r"(?:leia|veja) também|saiba mais|mais lidas|lees ook|meer over dit onderwerp|läs (?:mer|också)|mest läst",
    r"(?:материалы|новости|ранее) по теме|читайте также|самое (?:читаемое|популярное)|другие новости|читайте також",
    r"ilgili haberler|bunlar da ilginizi çekebilir|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|עוד בנושא|כתבות נוספות",
    r"相关(?:新闻|阅读|报道)|热门推荐|推荐阅读|関連(?:ニュース|記事)|あわせて読みたい|아래 기사|관련기사",
)
"""Whole lines that head a list of other articles."""

WHOLE_LINES = (
    *LINK_HEADS,
    # Navigation
    r"(?:skip|jump) to (?:the )?(?:main|primary|player|content|navigation|menu|footer|search|article)\b.*",
    r"(?:main |toggle |open |close )?(?:menu|navigation|search)(?: (?:menu|close|bar))?",
    r"(?:skip|jump) (?:past|over) .{1,40}|after (?:the )?newsletter (?:promotion|sign-?up|form)",
    r"(?:back|return|scroll) to (?:the )?(?:top|home|homepage|main page|news)",
    r"(?:previous|next|newer|older)(?: (?:article|post|story|page|entry|posts)s?)?",
    r"(?:about|contact)(?: us)?|advertise(?: with us)?|site ?map|help|faqs?|careers|terms|privacy",
    r"(?:view|see|show|load|read|find out|learn) (?:more|all|less)(?: \w+)?|(?:read|view) (?:the )?full (?:article|story|report)",
    r"(?:click|tap|read|continue)(?: to)? (?:here|continue reading|reading|expand|enlarge|the (?:rest|full (?:story|article))(?: here)?)",
    r"you are (?:here|reading)|since you're here|[\d.,]+",
    r"(?:zum inhalt springen|aller au contenu|ir al contenido|anzeige|werbung|publicité|publicidad|pubblicità|реклама)",
    r"re-?use this (?:content|article|page)(?: \(.*)?",
    # How long it takes, and where a printed page goes on
    r"(?:(?:temps de )?lecture|lesezeit|tiempo de lectura|tempo di lettura|reading time|read time)\W*\d+ ?min\w*(?: read)?",
    r"\d+ ?[- ]?min\w*\.? (?:read|de lecture|lesezeit|de lectura|di lettura)|see [^.]{2,30}, (?:page )?[a-z]?\d{1,3}",
    r"(?:continued|cont\.?|from|continues)(?: (?:on|from))?(?: page)? [a-z]?\d{1,3}|(?:please )?turn to (?:page )?[a-z]?\d{1,3}",
    # Newsletters as mails
    r"view (?:this )?(?:e-?mail|newsletter|message|it)?(?: (?:in|on) (?:your|a|the) (?:web )?(?:browser|web|site)| online)",
    r"(?:a )?(?:message|word) from our (?:sponsors?|partners?)|unsubscribe\b.{0,60}",
    r"list(?: \d+)? of \d+(?: items?)?|end of list",
    # Advertisements
    r"(?:promoted|recommended|sponsored|powered) by .{1,30}|ads by .{1,30}|popular in (?:the|your) community|must[- ]read",
    r"(?:advertisements?|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|partner content)",
    r"(?:story|article|report) continues?(?: (?:below|after)\b.{0,40})?|continue reading below",
    r".{1,50} \(@\w{1,30}\)\W{1,3}.{4,40}\d{4}",
    r"embed from .{1,40}|pic\.twitter\.com/\w+|https?://\S+|(?:original|source) (?:link|article)",
    r"(?:advertisement|ad)\W+(?:scroll|continue|skip|story|article)\b.*",
    # Sharing
    r"share(?: this)?(?: (?:article|story|page|post|video|now|via))?(?: (?:on|with|via) .{1,40})?",
    r"share (?:on|via) \w+|click to (?:share|email|print|tweet)\b.*|(?:email|print) this(?: \w+)?(?: to a friend)?",
    r"[\d.,]+ ?[km]? (?:shares?|likes?|views?|retweets?|reactions?|followers?)",
    r"share ?\d+|(?:like|share) this|like loading|be the first to like this|\d+ (?:bloggers?|people) likes? this",
    r"(?:copy|get)(?: the)?(?: short)? (?:link|url)|link copied.*|(?:text|font) size",
    r"follow(?: us)?(?: on)?|follow .{1,40} on",
    # The same in other languages
    r"(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|реклама|إعلان|اعلان|פרסומת|reklama?)",
    r"(?:teilen|partager|compartir|compartilhar|condividi|delen|dela|поделиться|поділитися|شارك|مشاركة|שתפו?|paylaş|udostępnij)",
    r"(?:estimated )?(?:reading|read) time\b.{0,20}|\d+ ?-?min(?:ute)?s?\.? read",
    r"(?:views?|visits?|hits?|reads?|(?:news |article |story )?(?:id|code))\s?[:.#]?\s?\d[\d.,]*|page \d+ of \d+|(?:\d+ ){1,9}next",
    r"e-?paper|podcasts?|crossword|horoscopes?|photo gallery|username|password|remember me|please wait",
    r"(?:help us improve|found an error|javascript is disabled|this content is not available|why you can trust)\b.{0,60}",
    r"(?:correction|corrections|ethics|editorial) (?:policy|standards|guidelines)|send feedback|buy me a coffee",
    # Players
    r"listen to (?:this |the )?(?:article|story|podcast)|(?:audio|video) player is loading",
    r"(?:play|watch|listen|pause|mute|unmute|replay|volume|fullscreen|captions|subtitles|autoplay)(?: (?:video|audio|now|live|again))?",
    r"(?:audio|video|media|radio|podcast|live)(?: (?:live|audio|video|media|radio|stream|tv|player|icon|file|error|broadcast))+",
    r"(?:now playing|up next|loading|buffering|live|live now|on air)|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d",
    # Accounts and newsletters
    r"(?:log|sign)[ -]?(?:in|out|on|up)(?: (?:now|here|or (?:log|sign|register|subscribe).*|to .*|with .*))?|register(?: now| here)?|my account",
    r"subscribe(?: (?:now|today|here|free))?|(?:daily |weekly |morning |evening |free |our )?newsletters?",
    r"get (?:e-?mail |news |breaking |free )+alerts|you have (?:successfully )?subscribed|please enter a valid .{1,30}",
    r"thank you for (?:subscribing|signing up|registering).{0,40}|become a (?:member|supporter|subscriber|patron)(?: today| now)?",
    r"(?:download|get|install)(?: the| our)?(?: \w+)? app|(?:join |follow )?(?:our|us on|the) (?:telegram|whatsapp|viber|youtube)(?: channel| group)?",
    r"t\.me/\w+|(?:enter )?your e-?mail(?: address)?|donate(?: now)?",
    # Rating
    r"(?:\d(?:[.,]\d+)? )?\d+ votes?|\d(?:[.,]\d+)? ?(?:/|out of) ?\d+(?: (?:stars?|votes?).*)?",
    r"(?:article|post|average|your|user) rating.*|rate this(?: \w+)?|(?:thumbs|vote) (?:up|down)|was this (?:\w+ )?helpful",
    # The article's own feet
    r"(?:source|sources|via|credit)?\W*(?:the )?(?:news )?agenc(?:y|ies)",
    r"\W*(?:ends?|30|fin)\W*",
)
"""Lines that are boilerplate when there is nothing else in them."""

LABELS = (
    r"(?:read|watch|listen|see|also|click)(?: (?:more|also|next|now|here|read|live|on))\b(?! than\b| of\b| to what\b)",
    r"(?:watch|listen|read|see|related|recommended|more|also)(?: (?:also|more|this|now|stories|articles?|story|coverage|news|topics?|links?))?\s?[:|»>]",
    r"(?:more|related|latest|recent|other|further)(?: (?:stories|news|articles|coverage|posts|reading|headlines))? (?:from|on|about|in|by) ",
    r"what to read next|(?:go|dig|read) deeper\s?:|in case you missed it|don'?t miss\b",
    r"(?:tags?|topics?|categor(?:y|ies)|keywords?|filed(?: under)?|posted in|tagged(?: with| as)?|labels?|sections?)\s?:",
    r"(?:filed under|posted in|tagged(?: with| as)?|in this article|more about) ",
    r"view (?:this |the )?(?:full |original )?(?:post|tweet|photo|image|gallery|slideshow|video)\b|short url\b",
    r"share (?:this|on|via) |follow @\w|tap (?:here|to) |(?:get|copy) (?:the )?(?:short )?(?:link|url)\b",
    r"(?:like|find|connect with|contact|visit|message|add|watch) (?:us|me|@\w+)\b",
    r"(?:accept|reject|manage|allow|decline)(?: all)? (?:cookies|preferences|settings)|(?:cookie|privacy) (?:policy|settings|preferences|notice)",
    r"terms (?:of|and) (?:use|service|conditions)\b|forgot(?:ten)? (?:your )?password|(?:don't|not) have an account",
    r"sources?(?:\s?:| (?=[^.]{0,40}\bagenc(?:y|ies)$))|copyright(?: ©| \(c\)| by| notice|$)|subscribers? only\b|subscribe to\b",
    r"(?:reporting|writing|editing|edited|compiled|translated|translation) (?:and (?:writing|editing|reporting) )?by\b",
    r"(?:lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire aussi|le[ea]r? también|leggi anche|leia (?:também|mais)|lees (?:ook|meer))\b",
    r"(?:läs (?:också|mer|artikel)|читайте (?:также|також)|اقرأ (?:أيضا|المزيد)|شاهد أيضا|קראו (?:גם|עוד)|czytaj (?:też|także)|ayrıca oku)\b",
    r"(?:quelle|fuente|fonte|bron|källa|источник|джерело|المصدر|מקור|kaynak|źródło)n?\s?:",
    r"(?:auch interessant|mehr dazu|hier lesen|lesen sie dazu|passend dazu|pour aller plus loin|voir aussi)\s?:",
    r"print (?:edition|this)|(?:please )?(?:enable|turn on) javascript",
    r"(?:责任编辑|责编|编辑|原标题|来源|関連記事)\s?[:：]|(?:本报|本网)?版权",
)
"""How a line of boilerplate begins that is no sentence."""

INVITATIONS = (
    r"(?:you may|you might|we think you'll) (?:also )?(?:like|enjoy|be interested in)\b",
    r"(?:please )?click (?:here|to|on)\b|(?:please )?follow (?:us|me)\b|(?:find|join|like) us on\b",
    r"follow [^.]{1,60}? on (?:twitter|facebook|x\b|instagram|telegram|youtube|linkedin|tiktok|google|flipboard|whatsapp|threads|bluesky|mastodon)",
    r"(?:join|subscribe to|follow|check out|visit) our [^.]{0,40}?(?:channel|group|newsletter|community|page|list|feed|podcast|website|site)",
    r"(?:please )?sign up (?:for|to receive|here|now|below|today)\b|(?:please )?subscribe (?:to (?:our|the|this|my)|for|now|here|and|today)\b",
    r"(?:get|receive|want|to receive|to get)\b[^.]{0,80}?(?:newsletters?\b|(?:in|to|into) your inbox|breaking news alerts)",
    r"(?:like|enjoy(?:ed)?) (?:this|what you)\b[^.]{0,60}?\b(?:share|subscribe|support)|you can (?:also )?(?:share this|follow (?:us|our)|find (?:us|our))",
    r"for (?:more (?:news|stories|information|on|from|coverage|details)|the (?:latest|full)|all the latest)\b[^.]{0,60}?\b(?:sign up|subscribe|click|download|follow us|go to|visit (?:our|us|www|http))",
    r"(?:if you (?:liked?|enjoy(?:ed)?|found)|thanks?(?: you)? for reading)\b.{0,100}?\b(?:follow (?:me|us)|subscribe|clap|share (?:it|this)|sign up|support)\b",
    r"(?:get|catch|read|check out) all the latest\b|dear readers?\b|tell us (?:what you think|in the comments)\b",
    r"(?:this|the) (?:story|report|article|text|content)s? (?:has not been edited|(?:is|was) (?:auto-?|automatically )?generated|may be (?:protected|subject))\b",
    r"(?:the |all )?(?:contents?|texts?|materials?|articles?|information)\b[^.]{0,60}?\b(?:of|on|from|in) (?:the|this|our) (?:web ?)?(?:site|page|portal)\b.{0,40}? (?:is|are|may) (?:not )?(?:for your|be (?:copied|reproduced|used)|protected|copyright|the property|provided|subject|intended)",
    r"(?:download|get|install|try) (?:the|our) [^.]{0,40}?app\b|(?:available|get it|download) on (?:the )?(?:app store|google play|itunes)",
    r"(?:support|help us|help support|become a (?:member|supporter|subscriber|patron)|donate|make a donation|please consider|if you (?:like|enjoy|value))\b[^.]{0,80}?\b(?:our (?:work|journalism|reporting)|independent (?:journalism|media)|quality journalism|donat\w+|subscrib\w+|supporter|paywall)",
    r"(?:we|this (?:web)?site|our (?:web)?site)(?: and (?:our|its) partners)? (?:use|uses|may use|store) [^.]{0,40}?cookies",
    r"by (?:continuing|using|clicking|subscribing|signing|browsing|closing|accepting|entering)\b[^.]{0,80}?(?:cookies|our terms|privacy|you (?:agree|accept|consent))",
    r"(?:log|sign) ?in (?:or |with |using |to (?:comment|continue|read|your|post|reply|view|leave|stop|join|save|see))|already (?:an? |have an? )?(?:subscriber|member|account|registered|subscribed)\b(?=\W*(?:$|log|sign|click))|create (?:an?|your)(?: free)? account\b|to (?:continue|keep) reading\b[^.]{0,60}(?:subscri|log|sign|register)",
    r"(?:©|\(c\)|copyright)[^.]{0,60}?\b(?:19|20)\d\d\b|all rights reserved|(?:this|the) (?:material|article|content) may not be (?:published|reproduced|copied)|no part of this\b[^.]{0,60}reproduced|(?:the )?(?:views|opinions) expressed (?:in|here|by)\b.{0,80}?\b(?:author|writer|do not|not necessarily|their own|his own|her own)",
    r"save my name, e-?mail|this site uses akismet\b|your browser (?:does not|doesn't)|this video (?:is|can|file)\b[^.]{0,40}(?:play|available|unavailable)",
    r"(?:reporting|writing|edited|compiled) (?:and (?:writing|editing|reporting) )?by\b[^.]{1,100}?(?:;|\b(?:editing|edited|writing|translated) (?:and \w+ )?by\b)",
    r"(?:additional|further) (?:reporting|material|research) (?:by|from)\b|with (?:agency |additional )?(?:inputs?|reporting|files|material) (?:from|by)\b",
    r"this (?:(?:article|story|piece|post) (?:was |is |has been |originally )+(?:first |originally )?|report (?:was |has been )?(?:first |originally ))(?:published|appeared|republished|posted|produced)\b|(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b|the post [^.]{1,120} (?:first )?appeared (?:first )?on\b|a version of this (?:article|story) (?:appears|appeared)",
    r"(?:report|spotted) (?:an? |this )?(?:error|typo|correction|mistake)\b|(?:send|share) (?:us )?your (?:news )?(?:tips?|feedback|thoughts|views|stories)\b|do you have a (?:story|tip|question)\b|got a (?:story|tip)\b",
    r"(?:posted|filed) (?:in|under) [^.]{1,60}\.? ?tagged\b",
    r"read (?:the|this) (?:rest|full|original|entire|complete)\b[^.]{0,40}(?:here|story|article|post|on |at )",
    r"(?:were you|was this (?:e-?mail|newsletter)?) ?forwarded\b|you(?:'re| are)? ?(?:have )?(?:received|receiving|getting) this (?:e-?mail|newsletter|message)\b",
    r"we'll (?:send|e-?mail) you\b[^.]{0,60}\b(?:e-?mail|newsletter|digest|alerts?)\b|receive free [^.]{1,60} updates$",
    r"(?:watch|listen to|see|hear)\b[^.]{0,60}\b(?:in the (?:\w+ )?player|(?:video|clip|player) (?:above|below))\b[^.]{0,20}$",
    r"(?:story source|source)?\W*materials? provided by\b|note: content may be edited\b",
    r"listen to\b[^.]{0,80}\bfollow\b[^.]{0,60}\b(?:facebook|twitter|x|instagram)\b",
    r"have you been (?:personally |directly )?affected by\b|please include (?:a|your) (?:contact|phone|telephone) number\b",
    r"do you have (?:any )?(?:information|more information)\b[^.]{0,60}\b(?:share|contact|tell|email|e-mail)|you can also (?:get in touch|contact us)\b",
    r"(?:also read|read also|read more|see also|watch also|also watch|read next)\s?: |sorry, this (?:video|content|player|page)\b",
    r"you can now listen to\b|(?:an earlier|a previous) version of this (?:article|story|report|post)\b",
    *(
        rf"(?:{verbs})\b.{{0,90}}\b(?:newsletter|facebook|twitter|instagram|whatsapp|telegram|youtube|google news|abonn\w*|boletín|canale?)\b"
        for verbs in (
            "abonnieren sie|folgen sie|melden sie sich|registrieren sie sich|bestellen sie",
            "abonnez-vous|inscrivez-vous|suivez|recevez|retrouvez",
            "sigue|siga|síguenos|suscríbete|suscríbase|apúntate|recibe|puedes seguir",
            "iscriviti|abbonati|seguici|segui|assine|inscreva-se|siga|cadastre-se|schrijf je in|volg ons|följ oss",
            "подпис\\w+|читайте нас|следите за|підпис\\w+|abone ol\\w*|bizi|تابعونا|تابعوا|اشترك\\w*",
        )
    ),
    r"(?:veja|leia|confira|assista) (?:também|mais)\b|(?:ve|lee|leer|mira) más (?:noticias|en)\b",
    r"il vous reste [\d.,]+ ?% de (?:cet article|ce contenu)|(?:cet article est |la suite est )?réservée? aux abonnés|diskutieren sie mit\b",
)
"""How boilerplate begins that may be a whole sentence: it speaks to the reader, or of the text itself."""

INSIDE = (
    r"(?:^|\W)[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,}",
    r"\bget short url\b|\bcookie policy\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\bclick here\b",
    r"\b(?:channel|group|page|updates|news|us) (?:on|via) (?:telegram|whatsapp|facebook|twitter|instagram|youtube|viber)\b",
)
"""What betrays a line that is no sentence, wherever it stands in it."""

FEET = (
    r"\bdownload our [^.]{0,30}?\bapp\b|\bholds? no responsibility for\b[^.]{0,40}\bcontent",
    r"\bauto-?generated from\b|\bcommunity (?:rules|guidelines|standards)\b[^.]{0,60}\b(?:comment|respect|post)|, click here$",
    r"\ball rights reserved\b",
    r"\b(?:web ?site|channel) can (?:also )?be (?:accessed|reached|watched|found) (?:at|on|via|under|through)\b",
    r"\bfollow (?:him|her|them|us|me|the author) (?:on|at) (?:@|twitter|facebook|x\b|instagram|telegram|youtube|linkedin|bluesky|mastodon|threads)",
    r"\b(?:support|fund)s? our (?:\w+ )?(?:journalism|work|reporting)\b|\b(?:small|big) favou?r to ask\b|\breaders? like you\b|\bnot responsible for the content of external\b",
    r"\b(?:reach|contact|e-?mail|write to) (?:him|her|them|us|me|the (?:author|reporter|writer|newsroom)|[a-z]+(?: [a-z]+)?) (?:at|on|via) (?:\S+@\S+|@\w+|twitter\b|\+?[\d(]{3})",
    r"\b(?:story |news )?tips can be (?:sent|e-?mailed) to\b|\bsign up (?:for (?:it|them|this|that|our [a-z ]{3,30}) )?here$",
    r"\b(?:zapisz się|abonnieren sie|inscrivez-vous|suscríbe\w*|apúntate|iscriviti|assine|inscreva-se|подпишитесь)\b.{0,60}\b(?:newsletter|boletín|рассылк\w+)",
    r"\binformation from .{2,60} was used in this (?:report|story|article)\b",
    r"\bcontributed (?:to )?(?:this |the )?(?:report|reporting|story|article)(?:ing)?$",
)
"""What betrays a paragraph of one or two sentences, wherever it stands in it."""

COMMENT_STARTS = (
    r"(?:leave|post|add|write|submit|make)(?: (?:a|your|the))?(?: (?:first|new|public))? (?:reply|comment|response)s?\b.{0,60}",
    r"(?:reader|user|readers'?|facebook|disqus|recent|view|show|hide|load|see|read|all|top|sort|latest)?(?: (?:all|the))?(?: \d+)? ?comments?(?: section| feed| policy| on .*| by .*| below)?(?: ?\W? ?\d+ ?\W?)?",
    r"(?:\d+|one|two|three|no|an?) (?:comments?|responses?|replies|reply|thoughts?|reactions?|pings?)(?: (?:so far|to|on|for|yet|about)\b.*)?",
    r"join the (?:conversation|discussion|debate)\b.{0,40}|(?:what do you think|have your say|tell us what you think|your (?:view|opinion|thoughts))\b.{0,60}",
    r"inline feedbacks?|notify (?:me )?of\b.{0,60}|(?:your )?e-?mail address will not be published\b.*|required fields are marked\b.*",
    r"be the first to (?:comment|reply|respond)\b.*|you (?:are commenting using|must be (?:logged|signed) ?in to)\b.*|(?:discussion|discuss this(?: article| story)?)",
    r"comments (?:are|have been|will be|is)\b.{0,80}|(?:subscribe to|via) comments\b.*|comment (?:via|as|using)\b.*",
    r"fill in your details below\b.*|connecting to %s|(?:guest|anonymous|user) (?:comment|reply)",
)
"""Whole lines with which the readers' part of a page begins."""

OTHER_COMMENT_STARTS = (
    r"(?:no hay|\d+) comentarios?|(?:publicar|deja|dejar|enviar|escribe) (?:un|tu) (?:comentario|respuesta).{0,40}",
    r"(?:laisser|ajouter|poster|écrire) un commentaire.{0,40}|(?:\d+|aucun) commentaires?|commentaires?",
    r"(?:schreiben? sie |schreibe )?(?:einen |ihren |deinen )?kommentare?(?: (?:schreiben|hinterlassen|verfassen|abgeben))?|\d+ kommentare?",
    r"(?:lascia|scrivi|invia) un commento.{0,40}|\d+ commenti|(?:deixe|escreva|postar|publicar) (?:um|seu) comentário.{0,40}|(?:nenhum|\d+) comentários?",
    r"(?:оставить |добавить |написать )?комментари(?:й|и|я|ев)(?: \d+)?|(?:залишити |додати )?коментар(?:і|ів)?|ваш (?:комментарий|коментар)",
    r"(?:اترك|أضف|اكتب) (?:تعليقا|تعليقاً|تعليق|تعليقك|ردا|رداً)(?: .{0,40})?|(?:ال)?تعليقات",
    r"(?:הוסף|הוספת|כתוב|כתיבת|הגב|השאר) (?:תגובה|תגובות)(?: .{0,40})?|תגובות",
    r"(?:yorum (?:yap|yaz|ekle)|yorumlar|bir yanıt yazın|bir cevap yazın)(?: .{0,40})?|(?:dodaj|napisz) komentarz|komentarze",
)
"""The same in other languages of news."""

COMMENT_SIGNS = (
    r"(?:log ?out|change|reply|report|quote|upvote|like|edit|delete|flag|permalink|cancel reply|reply to .{1,40})(?:\W+(?:log ?out|change|reply|report|share|quote|like|edit|delete|flag|\d+))*",
    r".{1,60}\b(?:says|said|wrote|writes|commented|replied|posted)(?: (?:on|at) .{4,40})?\s?:?",
    r"(?:name|e-?mail|website|comment|captcha|message|save my name\b.*|post comment|submit(?: comment)?)(?: ?\(?required\)?)?",
    r"(?:\w+ )?(?:logo|picture|photo|avatar|profile picture)",
    r"(?:\d+|an?|one|two) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago",
    r"sort by .{1,20}|report abuse|dislike|loading comments|save my name\b.*|this site uses akismet\b.*|you may use these html\b.*",
    r"(?:newest|oldest|most voted|top rated|best)(?: first)?",
)
"""Whole lines that stand among readers' comments."""

REPLY_WORDS = frozenset(
    [
        "reply",
        "reply to this",
        "reply to comment",
        "report",
        "report abuse",
        "report comment",
        "flag",
        "quote",
        "upvote",
        "recommend comment",
        "antworten",
        "melden",
        "zitieren",
        "répondre",
        "signaler",
        "responder",
        "denunciar",
        "reportar",
        "rispondi",
        "segnala",
        "beantwoorden",
        "reageer",
        "rapporteer",
        "svara",
        "anmäl",
        "svar",
        "odpowiedz",
        "zgłoś",
        "cytuj",
        "yanıtla",
        "cevapla",
        "şikayet et",
        "ответить",
        "пожаловаться",
        "цитировать",
        "відповісти",
        "поскаржитися",
        "رد",
        "الرد",
        "تبليغ",
        "הגב",
        "תגובה לתגובה",
        "דווח",
        "回复",
        "回覆",
        "举报",
        "返信",
        "답글",
        "απάντηση",
    ]
)
"""What stands on the buttons under each reader's comment."""
