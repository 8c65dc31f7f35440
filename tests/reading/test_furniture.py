# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from parallax.reading.datelines import is_caption, is_date
from parallax.reading.furniture import (
    heads_links,
    is_breadcrumb,
    is_furniture,
    opens_comments,
    sign_of_comments,
)
from parallax.reading.lines import Line

FURNITURE = """\
Share on Facebook Share on Twitter Share on Google+
Share 24
Tweet this
Print Friendly, PDF & Email
Click to print (Opens in new window)
Facebook Twitter Google+ LinkedIn
Email This BlogThis! Share to Twitter Share to Facebook
Pin It
+ Follow
Follow @harbournews
Follow Us On Social Media
Follow us on Google News
Subscribe to our newsletter
SUBSCRIBE NOW
Sign up for free
Get email alerts
Daily newsletter
By clicking Subscribe, you agree to our terms
Thank you for subscribing!
You have successfully subscribed
Please enter a valid email address
Read next
Read also
Also read: Fog
See more
More stories
MORE FROM NEWS
More in World
More News
Editor's Picks
Editors' Picks
Must read
Don't Miss
Latest Videos
Trending Now
Popular in the Community
Most Popular
Most Viewed
Sponsored Content
Promoted by Taboola
You May Like
Recommended by Outbrain
Ads by Google
Advertisement
ADVERTISEMENT
Continue Reading
Read full article
Read full story
View gallery
View comments (12)
Show comments
Hide comments
Comments (0)
0 Comments
12 Comments
Add a comment
Post a comment
Leave a comment
Leave a Reply Cancel reply
Log in to leave a comment
Login to comment
Sort by Best
Reply
Report abuse
Like
Dislike
Thumbs up
Rate this article
Was this article helpful?
Tags: a, b
Tags
Topics
Filed Under: News
Categories: News, World
Posted in News
Copyright © 2021 Harbour
© 2021 Harbour News
All Rights Reserved
Terms of Use | Privacy Policy
Contact Us
About Us
Advertise
Careers
Sitemap
Back to top
Skip to main content
Menu
Search
Close
Listen to this article
Listen to article
Audio player
Video Player is loading.
This video file cannot be played.
Play Video
Watch Now
Radio Live
Download App
Download the app
Get the app
Available on Google Play
Join our Telegram
Join us on Telegram
Our Telegram channel
Follow our Telegram channel
t.me/harbour
Text size
Font Size
Reading time: 3 minutes
3 min read
Estimated read time
Views: 1,204
1,204 views
Visits: 12
Hits: 532
News ID: 12345
News Code : 12345
Article ID 123
Story Code: 1234
ID: 55123
Source: AFP
Source : Agencies
Loading comments...
Please wait...
Javascript is disabled
Enable JavaScript
Your browser does not support the audio element.
This content is not available in your region
Help us improve
Send feedback
Report a typo
Found an error? Let us know
Correction policy
Editorial standards
Why you can trust us
Support our work
Donate
Become a member
Buy me a coffee
Login
Register
Sign in
My Account
Forgot password?
Remember me
Username
Password
Website
Save my name, email, and website in this browser for the next time I comment.
Notify me of new posts by email.
Notify me of follow-up comments by email.
This site uses Akismet to reduce spam. Learn how your comment data is processed.
You may use these HTML tags and attributes
Required fields are marked *
Previous Article
Next Article
Previous Post
Next post
← Previous
Next →
Older posts
Page 1 of 3
1 2 3 Next
Related Articles
Related Posts
Related Stories
Related Topics
Related Tags
Related News
Related Content
Similar Articles
Read More »
Read more...
Live
Photo gallery
Horoscope
Crossword
E-paper
ePaper
RSS
Newsletter
Podcasts
"""

HEADINGS = """\
Live and let die
Save the bees
Close to home
More than words
Help on the way
Search for survivors
Print is not dead
Mail delays hit voters
Follow the leader
Like father, like son
Share of the blame
Shares fall
Register of shame
Home at last
World in crisis
Latest attack kills 12
More troops for Iraq
Read between the lines
Watch out for fog
Watch your step
See you in court
Related murders
Popular uprising
Recommended dose
Top court rules
Top story: the fall of Lomar
Most popular mayor steps down
Editor's trial begins
Video evidence
Audio tapes leaked
Radio silence
Live fire exercise
On air again
Play on
Sign of the times
Sign up or get out
Subscribe or die
Votes are in
12 votes short
Rating agencies warn
Source of the leak
Sources close to the king
Agencies at war
End of an era
The end
Next steps
Previous convictions
About us and them
Contact tracing
Terms of surrender
Privacy at stake
Help wanted
Careers in ruins
Tags and labels
Topics of the summit
Category 5 storm
Comment is free
Comments spark anger
No reply from Moscow
A response at last
Discussion continues
Join the army
Have your cake
What do you do now
Name of the game
Message from the king
Report: 12 dead
Report by UN finds abuse
Edit wars
Change at the top
Delete the evidence
Flag burned
Quote of the day
Best of enemies
Copyright war
Cookie monster
Accept the result
Reject all offers
Create an army
Download speeds fall
Get out the vote
Try again
Support for Kyiv
Donate or leave
Breaking point
Exclusive: the letters
Opinion divided
In pictures: the flood
Photo finish
Image problem
Credit where due
Credit Suisse collapses
Credit crunch: what next
Caption contest
File under fiction
Courtesy of the king
Reuters staff killed
AFP reporter freed
Getty heirs sue
May day
3 May: the day it rained
By hook or by crook
By sea and by land
Author of the plot
Page 1 of the report
View from the bridge
Views differ
Hits and misses
ID cards for all
Code red
5 things to know
"""


@pytest.mark.parametrize("words", FURNITURE.splitlines())
def test_what_pages_print_around_articles(words: str) -> None:
    line = Line(words, len(words))
    assert is_furniture(line) or opens_comments(line) or sign_of_comments(line)


@pytest.mark.parametrize("words", HEADINGS.splitlines())
def test_headings_that_only_begin_like_it(words: str) -> None:
    line = Line(words, len(words))
    assert not is_furniture(line)
    assert not opens_comments(line)
    assert not heads_links(line)
    assert not is_caption(line)
    assert not is_date(line, alone=True)


@pytest.mark.parametrize(
    "words", ["News / Iraq", "Home > World > Asia", "World » Europe » North", "News|Mining"]
)
def test_breadcrumbs(words: str) -> None:
    assert is_breadcrumb(Line(words, len(words)))


@pytest.mark.parametrize(
    "words", ["Iraq", "The port opens / the strike goes on and on", "He came. / He saw."]
)
def test_what_is_no_breadcrumb(words: str) -> None:
    assert not is_breadcrumb(Line(words, len(words)))


@pytest.mark.parametrize(
    "words",
    [
        "FTSE 100 7,012.33 ▲ 0.4%",
        "S&P 500 4,123.45 +0.34% | Dow 33,210.11 -0.12%",
        "CAS +0.40 (+3.1%)",
        "EUR/USD 1.0845 −0,12 %",
        "Castor Mining plc LSE:CAS",
        "(NYSE: CAS)",
    ],
)
def test_prices_at_an_exchange_are_furniture(words: str) -> None:
    assert is_furniture(Line(words, len(words)))


@pytest.mark.parametrize(
    "words",
    [
        "Harbour Party 41.2% +3.1%",
        "Castor Mining (NYSE: CAS) lost 3.1%.",
        "Norra 12.30, Tarnau 14.10",
        "NASA: APOLLO",
    ],
)
def test_other_numbers_are_none(words: str) -> None:
    assert not is_furniture(Line(words, len(words)))
