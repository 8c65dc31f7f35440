# SPDX-FileCopyrightText: The Parallax authors
# SPDX-License-Identifier: MIT
"""Given names that are frequent in news in English, by the pronoun that usually follows them.

Names that both men and women bear in numbers (Alex, Chris, Jordan, Taylor) are left out.
"""

from __future__ import annotations

from parallax.language.word_lists import words

MALE_NAMES = words("""
    aaron abdel abdul abdullah abraham adam adel ahmad ahmed al alan albert alejandro alexander alexei alexey alfred ali
    allen alvin amir anders andrei andres andrew andy angelo anthony antonio antony anwar arnold arthur asa asad
    ashraf austin barack barney barry bart bashar ben benedict benjamin benny bernard bernie bert bill billy bob bobby boris brad
    bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlo carlos cecil cedric chad
    charles charlie chester chuck clarence clark claude clay clifford clint clinton clyde colin conor corey craig
    curtis cyril cyrus dale damian damon dan daniel danny darrell darren dave david dean dennis derek dick dmitri dmitry
    dominic don donald doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward
    edwin eli elias elijah elliott elon emmanuel enrique eric erik ernest ethan eugene evan fabio faisal
    felipe felix fernando floyd francisco francois frank franklin fred frederick gabriel gareth garry gary gavin gene
    geoff geoffrey george gerald gerard gerhard giovanni glen glenn gordon graham grant greg gregory guillermo gustavo guy
    hamid hamza hans harold harry harvey hassan hector henri henry herbert herman hosni howard hugh hugo hussein ian
    ibrahim igor imran isaac ismail ivan jack jacob jacques jake jamal james jared jason javier jay jean-claude jeb jeff
    jeffrey jeh jens jeremy jerome jerry jesse jesus jim jimmy joaquin joe joel johan john johnny jon jonathan jorge
    jose josef joseph josh joshua juan julian julio julius justin karl kazem keith ken kenneth kenny kevin khaled khalid
    khalil kim-jong kirk klaus konrad kurt kyle larry lars laurence laurent lawrence lee lennart leo leon leonard leonardo leroy lester lewis
    liam lloyd lorenzo lou louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcos marcus mario mark
    marshall martin marvin mateo matt matteo matthew maurice max maxim mehmet melvin michael michel miguel mike mikhail
    milton mitch mitchell mohamed mohammad mohammed morgan moshe muhammad mustafa narendra nasser nathan nathaniel ned neil
    nelson newt nicholas nick nicolas nigel nikolai noah norman oleg oliver olivier omar orlando oscar osama otto owen
    pablo patrick paul pavel pedro percy perry pete peter petro phil philip philippe phillip pierre qassem qasem rafael ralph rami
    ramon rand randall raul ray raymond recep reggie rex ricardo rich richard rick ricky rob robert roberto rod roderick rodney
    rodrigo roger roland ron ronald rory ross roy rudolph rudy rupert russell ryan saad sadiq salman salvador sam samuel saul scott sean
    sebastian sergei sergey sergio seth shane shaun shawn shinzo sidney silvio simon stanley stefan stephen steve steven stewart stuart
    ted terrence thomas theodore tim timothy tobias todd tom tommy tony travis trevor trey ty tyler tyrone vann vern
    vernon victor vincent viktor virgil vitaly vladimir volodymyr wade wallace walter warren wayne wendell wilbur wilfred will willem william
    willie winston wolfgang woodrow xavier xi yair yasser yitzhak yoshihide youssef yuri yusuf zachary zack
    """)

FEMALE_NAMES = words("""
    abigail ada adele aisha alexandra alexandria alice alicia alison allison alyssa amanda amber amelia amy ana andrea angela angelina
    angie anita ann anna anne annie annette antonia april ariana arianna audrey ava ayesha barbara beatrice becky bella
    bernadette bernice beth betsy betty beverly bonnie brenda bridget brigitte brittany camilla camille carla carly carmen carol
    carole caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl chloe christina
    christine cindy claire clara claudia colleen condoleezza connie constance courtney cristina cynthia daisy dana danielle daphne dawn deb
    debbie deborah debra denise diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine eleanor elena eliza
    elizabeth ella ellen eloise elsa emily emma erica erin esther ethel eva evelyn fatima fiona florence frances gabriela
    gabrielle gail gemma georgia georgina geraldine gertrude gina gladys gloria grace greta gretchen gwen gwendolyn hannah harriet heather heidi
    helen helena hilary hillary holly hope huma ida ingrid irene iris isabel isabella ivana ivanka jacqueline jane janet janice
    jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne josephine joy joyce juanita judith judy
    julia juliana julie juliet june kamala karen kate katherine kathleen kathryn kathy katie katrina kay kayla keisha
    kellyanne kelly kendra kerry kimberly kirsten kirstie kristen kristin kristina lara latisha laura lauren laurie layla lea leah
    leila lena lesley leticia lila lillian lily linda lindsay lisa liz lois lola loretta lorraine louise lucia lucille lucy
    lydia lynn lynne mabel madeleine madeline maggie malala malia marcia margaret margarita maria mariah marian marianne marie
    marilyn marina marine marion marissa marjorie marlene marsha martha mary maureen maxine maya megan meghan mel melania melanie
    melinda melissa mercedes meryl mia michele michelle mildred mindy miranda miriam molly mona monica myra nadia nan nancy naomi
    natalia natalie natasha nicola nicole nikki nina nora norma oksana olga olivia oprah paige pamela patricia patti paula
    pauline peggy penelope penny phoebe phyllis polly priscilla priti rachel ramona randi rebecca regina renee rhonda rita roberta robin
    rosa rosalind rose rosemary roxanne ruth sabrina sadie sally samantha sandra sandy sara sarah sasha selena shannon sharon
    shauna sheila shelley sherry sheryl shirley simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana susanna
    susie suzanne svetlana sylvia tabitha tamara tammy tanya tara tatiana teresa tessa theresa tiffany tina toni tracy tricia trudy tulsi ursula
    valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin yolanda
    yulia yvette yvonne zainab zoe
    """)
