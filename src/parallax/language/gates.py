# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""The words of pages that stand in front of an article: consent, subscription, errors, checks for robots.

Stems and phrases in the languages whose dates are read, in small letters; each is a regular expression.
"""

from __future__ import annotations

CONSENT = (
    r"cookies?\b",
    r"consent|einwillig|zustimm|consentement|consenti|toestemming|samtyk",
    r"accept all|agree and (?:continue|close)|allow all|alle akzeptieren|tout accepter|aceptar todo|accetta tutto|alles accepteren|aceitar tudo",
    r"reject all|alle ablehnen|tout refuser|rechazar todo|rifiuta tutto|alles weigeren|rejeitar tudo",
    r"manage (?:options|preferences|settings|cookies|choices)|privacy (?:settings|choices|options|preferences)|datenschutzeinstellungen|param[eé]trer|configurar|gestisci",
    r"(?:our|and) partners|unsere partner|nos partenaires|nuestros socios|nostri partner|onze partners",
    r"personal data|personalised ads|personalized ads|personenbezogen|données personnelles|datos personales|dati personali",
    r"legitimate interest|berechtigt\w* interesse|intérêt légitime|interés legítimo|legittimo interesse",
    r"store and/?(?:or)? access information|tracking technolog",
)
"""Each names one of the things that a consent page speaks of."""

PAYWALL = (
    r"(?:to (?:continue|keep) reading|continue reading|to read (?:the|this) (?:full|rest|whole|entire)?)\b[^.!?]{0,80}(?:subscri|log ?in|sign ?in|register|account|trial)",
    r"(?:subscribe|register|sign in|log in|sign up|create an account)[^.!?]{0,60}(?:to (?:continue|keep) reading|to read (?:the|this)|for (?:full|unlimited) access|to unlock)",
    r"(?:this|the) (?:article|story|content|page|report) is (?:only |exclusively |reserved |exclusive )?(?:available )?(?:for|to) (?:our |paying |registered )?(?:subscribers|members)",
    r"(?:subscriber|member)s?[ -](?:only|exclusive) (?:article|story|content)",
    r"you(?:['’]ve| have) (?:reached|read|used)[^.!?]{0,40}(?:limit|free articles?)",
    r"your (?:free )?(?:trial|articles?)[^.!?]{0,30}(?:has ended|have ended|expired|left this month)",
    r"(?:weiterlesen|artikel)[^.!?]{0,40}(?:mit (?:einem )?abo|abonn|anmeld)|nur für abonnent",
    r"(?:réservé|reserve)\w* (?:à nos|aux) abonnés|la suite est réservée|il vous reste [^.!?]{0,40} à (?:lire|découvrir)",
    r"(?:contenido|artículo) (?:exclusivo|solo) para (?:suscriptores|socios)|suscríbe\w* para (?:seguir|continuar) leyendo",
    r"(?:contenuto|articolo) (?:riservato|esclusivo) (?:agli|per gli) abbonati|exclusivo para assinantes|alleen voor abonnees",
)
"""Sentences that tell where the free part of an article ends."""

ERROR_TITLES = (
    r"(?:error )?(?:404|410|50[0234])(?:\W.{0,40})?|.{0,20}\b(?:404|410) (?:error|not found)",
    r".{0,30}(?:page|article|story|content|url)\b.{0,20}(?:can ?not|could not|was not|not|n['’]t|is not|no longer) .{0,10}(?:found|available|exists?)",
    r"not found|file not found|nothing found|internal server error|server error|bad gateway|gateway time-?out|(?:service )?(?:temporarily )?unavailable",
    r"(?:oops|sorry)\W{1,3}(?:(?:but )?(?:we|that|this|the page|something)\b.{0,60})?|something went wrong",
    r"(?:diese )?seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden|página não encontrada",
)
"""Whole titles of pages that a site shows in place of one that is not there, often without saying so in its status."""

ROBOT_TITLES = (
    r"just a moment|one moment,? please|please wait|attention required|access (?:to this page has been )?denied|(?:403 )?forbidden",
    r"security (?:check|verification)|(?:human|robot|bot|browser) (?:check|verification)|checking your browser.{0,40}",
    r"are you (?:a )?(?:robot|human)|(?:please )?verify (?:that )?you are (?:a )?human|pardon our interruption",
    r"ddos[- ](?:guard|protection).{0,30}|(?:the )?request (?:was )?(?:blocked|rejected)|.{0,20}captcha.{0,20}",
)
"""Whole titles of pages that ask whether a person is reading."""

NEEDS_SCRIPT = (
    r"(?:enable|turn on|activate|allow|requires?|needs?) (?:your )?java ?script|java ?script (?:is )?(?:disabled|required|must be|not enabled|turned off)|java ?script (?:aktivieren|einschalten)|activer java ?script|active el java ?script|abilit\w+ java ?script",
)
"""What pages say that have no text before their programs have run."""
