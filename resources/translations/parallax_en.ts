<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AddressDialog</name>
    <message numerus="yes">
        <source>This asks {sites} for %n page(s).</source>
        <translation>
            <numerusform>This asks {sites} for one page.</numerusform>
            <numerusform>This asks {sites} for %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHead</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message numerus="yes">
        <source>%n article(s) wait in the library (Ctrl+B): as many as can be are compared.</source>
        <translation>
            <numerusform>One article waits in the library (Ctrl+B): as many as can be are compared.</numerusform>
            <numerusform>%n articles wait in the library (Ctrl+B): as many as can be are compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearingUp</name>
    <message numerus="yes">
        <source>This disk has no bin: %n workspace(s) would be gone for good.</source>
        <translation>
            <numerusform>This disk has no bin: %n workspace would be gone for good.</numerusform>
            <numerusform>This disk has no bin: %n workspaces would be gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message numerus="yes">
        <source>%n decision(s) found no words to hold to any more: Judge, Decisions lists all.</source>
        <translation>
            <numerusform>%n decision found no words to hold to any more: Judge, Decisions lists all.</numerusform>
            <numerusform>%n decisions found no words to hold to any more: Judge, Decisions lists all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Librarian</name>
    <message numerus="yes">
        <source>Compare %n article(s) at once?</source>
        <translation>
            <numerusform>Compare %n article at once?</numerusform>
            <numerusform>Compare %n articles at once?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>%n heading</numerusform>
            <numerusform>%n headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that are no part of the article</source>
        <translation>
            <numerusform>%n line that is no part of the article</numerusform>
            <numerusform>%n lines that are no part of the article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared claim(s)</source>
        <translation>
            <numerusform>%n shared claim</numerusform>
            <numerusform>%n shared claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) only in one source</source>
        <translation>
            <numerusform>%n sentence only in one source</numerusform>
            <numerusform>%n sentences only in one source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n conflict(s)</source>
        <translation>
            <numerusform>⚠ %n conflict</numerusform>
            <numerusform>⚠ %n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripBar</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinsDialog</name>
    <message numerus="yes">
        <source>%n article(s) here already:</source>
        <translation>
            <numerusform>This article is here already:</numerusform>
            <numerusform>These %n articles are here already:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message numerus="yes">
        <source>Let go to open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Let go to open one file or folder</numerusform>
            <numerusform>Let go to open %n files or folders</numerusform>
        </translation>
    </message>
</context>
</TS>
