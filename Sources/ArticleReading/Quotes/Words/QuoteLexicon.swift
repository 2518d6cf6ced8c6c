/// Words around quotes, by what they are to the sentence; in small letters, between spaces.
enum QuoteLexicon {
  static let rows: [(classes: WordClass, words: String)] = [
    ([.pronoun, .masculinePronoun, .function], "he"),
    ([.pronoun, .femininePronoun, .function], "she"),
    ([.pronoun, .neuterPronoun, .function], "it"),
    ([.pronoun, .pluralPronoun, .function], "they"),
    ([.pronoun, .firstPerson, .function], "i we you"),
    ([.relative, .function], "who which that whom whose"),
    (
      .document,
      "statement communique communiqué declaration letter memo report message commentary editorial post tweet newsletter document note dispatch"
    ),
    (.compass, "north south east west"),
    ([.determiner, .article, .function], "the a an"),
    (
      [.determiner, .function],
      "his her its their my our your this these those some many several one two three four five another other both all most any each every no"
    ),
    (.link, "of for at from"), (.function, "of for at from"),
    ([.preposition, .to, .function], "to"), ([.preposition, .function], "regarding concerning"),
    (
      [.preposition, .function],
      "in on with by during after before about into over under between among against through via near outside inside amid despite following since until upon within without toward towards like as than per around across along"
    ),
    ([.conjunction, .and, .function], "and"),
    (
      [.conjunction, .function],
      "but or nor so yet when while because although though if whether unless where what how why"
    ),
    (
      .function,
      "here there not meanwhile however moreover then now once also only just even still perhaps instead asked speaking writing citing referring recalling according yes well today yesterday tomorrow let thank please such more much very too earlier later last next first second former new old never always"
    ),
    (
      .adverb,
      "also later then again still simply only even once often now just not never repeatedly reportedly publicly privately jokingly reluctantly finally previously recently immediately quickly further already flatly bluntly briefly famously angrily calmly quietly afterward afterwards earlier today nonetheless nevertheless however though too always sometimes initially subsequently apparently specifically openly formally clearly largely merely strongly"
    ),
    (
      .auxiliary,
      "has had have was were is are be been being did does do would will could should can may might must"
    ),
    (.putting, "put puts"), (.nounFollows, "the a an his her its their my our your"),
    (.passive, "was were been being be is are"),
    (
      .particle,
      "de van von der den bin bint ibn al el la le du da dos das di del della ben abu y zu ter ten af ul"
    ),
    (
      [.title, .role, .male],
      "mr sir lord king prince spokesman chairman congressman businessman lawmaker-man"
    ),
    (
      [.title, .role, .female],
      "mrs ms miss lady queen princess spokeswoman chairwoman congresswoman businesswoman dame madam"
    ),
    ([.regal, .title], "king queen pope prince princess saint emperor empress sultan emir"),
    (.male, "pope father brother husband son uncle nephew grandfather man boy lad guy gentleman"),
    (
      .female,
      "mother sister wife daughter aunt niece widow grandmother actress woman girl nun waitress"
    ),
    (
      [.title, .abbreviation],
      "mr mrs ms dr gen sen rep gov lt col capt sgt maj adm rev hon prof cmdr brig pres supt msgr fr st messrs"
    ),
    ([.suffix, .abbreviation], "jr sr"),
    (
      .abbreviation,
      "inc corp co ltd bros dept vs etc jan feb aug sept oct nov dec mt ft"
    ),
    (
      [.title, .role],
      "president vice-president secretary-general director-general attorney-general minister premier chancellor secretary spokesperson ambassador envoy senator representative governor mayor general colonel major captain lieutenant sergeant admiral commander marshal chief director leader deputy judge justice professor doctor reverend bishop archbishop cardinal pope imam rabbi sheikh ayatollah chairperson chair chairman head commissioner delegate counsel attorney officer coach adviser advisor analyst economist author historian researcher negotiator speaker detective inspector constable sheriff superintendent aide diplomat lawyer candidate editor correspondent founder executive manager activist consul nuncio whip ombudsman prosecutor undersecretary lawmaker councillor councilor baroness baron emir sultan king queen prince princess union-leader"
    ),
    (
      .role,
      "spokesman spokeswoman spokesperson official officials minister ministry statement report department government company agency police court group committee council office organisation organization party union army military bank source sources witness witnesses resident residents expert experts critics reporter newspaper paper letter document communique communiqué declaration ruling lawsuit complaint memo tweet post editorial commentary newsletter embassy parliament commission delegation authorities man woman boy girl mother father son daughter brother sister friend neighbour neighbor student teacher farmer soldier driver worker owner voter analysts economists lawyers lawmakers diplomats aides leaders opposition administration sign banner headline caption message email e-mail"
    ),
    (
      .organisation,
      "ministry department agency corp inc co ltd llc plc bank university college school institute council committee commission party group news times post court house senate congress office union nations association company parliament organization organisation foundation embassy police army navy force forces guard command bureau administration authority board center centre club church federation league society service services network herald tribune journal gazette guardian daily press radio television tv assembly cabinet front movement brigade bundestag knesset kremlin pentagon nato league alliance fund trust airlines hospital museum studio studios systems technologies industries holdings partners capital international observatory watch"
    ),
    (
      .portfolio,
      "state defense defence foreign affairs finance treasury commerce energy justice interior trade security homeland education health labor labour agriculture transport transportation staff war staff"
    ),
    (
      .place,
      "america europe asia africa russia china japan korea germany france britain england scotland wales ireland italy spain portugal poland ukraine turkey greece iran iraq syria israel egypt india pakistan afghanistan vietnam thailand indonesia malaysia singapore australia canada mexico brazil argentina chile peru venezuela cuba colombia norway sweden finland denmark iceland netherlands belgium austria switzerland hungary romania bulgaria serbia croatia u.s. u.k. u.n. u.s us uk un eu washington moscow beijing tokyo seoul pyongyang london paris berlin rome madrid vienna geneva brussels kiev kyiv ankara tehran baghdad damascus jerusalem cairo delhi islamabad kabul hanoi bangkok jakarta sydney canberra ottawa riga oslo stockholm helsinki copenhagen york angeles chicago boston texas california florida states kingdom american russian chinese japanese korean german french british english scottish welsh irish italian spanish portuguese polish ukrainian turkish greek iranian iraqi syrian israeli egyptian indian pakistani afghan vietnamese thai indonesian australian canadian mexican brazilian european african asian arab palestinian saudi north south east west northern southern eastern western central republican democratic democrat democrats republicans muslim christian jewish islamic twitter facebook"
    ),
    (
      .familyFirst,
      "kim lee park moon choi kang ri pak jung jang cho yoon lim han shin suh kwon hwang ahn song hong yang xi wang li zhang chen liu zhao huang zhou wu xu sun hu zhu guo lin ma geng rao hua deng mao nguyen tran pham hoang phan vu dang bui do ngo"
    ),
    (
      .day,
      "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow"
    ),
    (.day, "christmas easter thanksgiving halloween pentecost ramadan hanukkah diwali"),
    (
      .month,
      "january february march april may june july august september october november december jan feb aug sept oct nov dec"
    ),
    (.period, "week month year weekend night evening morning summer winter spring autumn fall day"),
    (.nearness, "last this next following same that past"),
    (.partOfDay, "morning afternoon evening night"),
    (
      .naming,
      "so-called film movie book novel song album series show play poem essay magazine titled entitled term word words phrase nicknamed dubbed named operation exercise documentary musical opera painting game programme episode headlined codenamed code-named hashtag slogan memoir chapter track single anthem ballad sitcom drama known"
    ),
    (.elision, "n em til tis twas cause bout round cos til twere"),
    (.clitic, "s re ll ve d m"),
    (
      .landmark,
      "hill street road avenue lane square river bridge lake island mountain mount valley bay beach airport station castle palace tower stadium arena hall cathedral church abbey park forest harbour harbor canal dam"
    ),
    (
      .occasion,
      "war wars prize award cup treaty agreement accord pact act protocol convention declaration revolution battle festival games olympics championship summit plan deal scandal crisis era ii iii"
    ),
    ([.objectPronoun, .function], "them us me him themselves ourselves"),
    (.according, "according"),
    (
      .signage,
      "sign signs banner banners placard placards poster posters plaque board sticker stickers t-shirt t-shirts shirt graffiti inscription label tattoo engraving billboard billboards"
    ),
    (
      .message,
      "message advice answer reply response motto explanation verdict view conclusion warning advice reasoning argument rule slogan credo mantra comment question retort"
    ),
    (
      .human,
      "spokesman spokeswoman spokesperson official minister man woman boy girl mother father son daughter brother sister friend neighbour neighbor student teacher farmer soldier driver worker owner witness resident expert critic reporter source voter aide lawyer lawmaker diplomat analyst economist president premier chancellor secretary ambassador envoy senator representative governor mayor general colonel major captain lieutenant sergeant admiral commander marshal chief director leader deputy judge justice professor doctor bishop archbishop cardinal pope imam rabbi sheikh chairman chairwoman head commissioner delegate attorney officer coach adviser advisor author historian researcher negotiator speaker detective inspector constable sheriff candidate editor correspondent founder executive manager activist consul prosecutor lawmaker councillor priest nurse guard pilot passenger customer tenant trader broker dealer banker investor partner colleague wife husband uncle aunt cousin widow chairperson clerk cook waiter writer artist actor actress singer player musician photographer scientist engineer physician surgeon patient prisoner refugee traveller traveler stranger guide priest monk nun keeper baker butcher fisherman shopkeeper landlord landlady servant maid sailor veteran survivor rival ally boss"
    ),
    (.complemented, "close familiar involved"),
    (.otherOffice, "vice deputy former assistant ex acting onetime then retired late"),
    ([.determiner, .masculinePronoun], "his"),
    ([.determiner, .femininePronoun], "her"),
    (
      .title,
      "actor actress singer striker goalkeeper defender midfielder captain farmer driver teacher nurse writer novelist poet painter artist musician composer photographer scientist engineer architect lawyer resident neighbor neighbour student pensioner retiree trader broker banker investor strategist technician winner champion skipper pilot priest vicar sociologist psychologist biologist physicist philosopher filmmaker producer screenwriter playwright designer curator librarian banker businessperson entrepreneur billionaire trustee treasurer coroner magistrate solicitor barrister commentator columnist broadcaster pundit dissident campaigner protester organizer organiser"
    ),
    (
      .male,
      "oliver james john robert michael mike william bill david richard joseph joe thomas tom tomas charles christopher chris daniel dan matthew anthony tony mark donald don steven steve stephen paul peter pete andrew joshua kenneth kevin brian george edward ed ronald timothy tim jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan larry scott frank benjamin ben gregory samuel sam raymond patrick alexander jack dennis jerry tyler aaron jose adam nathan henry douglas zachary kyle walter ethan jeremy harold harald carl karl keith roger gerald terry sean arthur austin noah lawrence jesse bryan billy bruce albert willie gabriel alan allan juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley hans heinz jürgen klaus wolfgang günther fritz otto helmut emmanuel françois jean pierre jacques luc laurent nicolas antoine lucas luca marco matteo giovanni giuseppe paolo carlo mario carlos luis miguel pedro antonio javier diego fernando pablo vladimir sergei dmitry ivan boris igor mikhail nikolai alexei andrei viktor oleg yuri mohammed muhammad mohamed ahmed ahmad ali hassan hussein omar yusuf khalid walid ibrahim mustafa abdullah mahmoud tariq bashar recep narendra rajiv arjun vikram sanjay lars sven erik olaf bjorn anders nils piotr jan andrzej pavel janos viktor milan dragan goran rodrigo hugo felipe graham neil ian simon martin barry colin derek geoffrey nigel trevor rex barack rudy mitt mitch chuck bernie lindsey antónio ban kofi leo max harvey howard leonard leon louie lou hank herbert herb herman hubert hugh horace jake jared jay jim jimmy jon joel joey josh jesus ken kenny kent kirk kurt lance len lenny leroy lester lewis lloyd lorenzo luther malcolm marty marvin matt maurice melvin mickey milton morris murray ned neal nelson norman norm oscar owen perry phil ray reginald rick ricky rob robbie rodney roland ron ronnie ross rufus russ salvatore sammy saul seth sheldon sherman sid sidney stan stanley stuart stewart sylvester ted teddy terrence theodore todd tommy travis troy vernon vic victor virgil walt warren wesley wilbur willard winston abraham abe al alec alex alfred allen alvin amos andre andy angelo archie arnold barney bart bennett bernard bert blake bob boyd brad brandon brent brett bud buddy burt byron calvin cameron casey cecil cedric chad chester clark claude clayton clifford cliff clint clinton clyde cody conrad craig curtis damon darrell darren dave dexter dick dirk dominic donnie doug duane dudley duncan dwayne dwight earl eddie edgar edmund edwin eli elias elliott ellis elmer emil emmett ernest ernie ervin ezra felix floyd forrest francis francisco franklin fred freddie frederick gavin gene geoff georg gerard gilbert glen glenn gordon greg gus harlan harris harrison harry hector hiram homer ike ira irving irvin isaac jamal tobias emre mehmet hiroshi kenji takeshi akira yoshio giorgi luigi roberto alberto alejandro andres cesar eduardo enrique ernesto fidel guillermo gustavo ignacio jaime joaquin jorge julio leonardo manuel marcos mauricio rafael ramon raul ricardo ruben salvador santiago sergio vicente jules gaston henri marcel olivier philippe rene serge thierry yves didier bernd dieter ernst franz friedrich gerhard gunther horst jens joachim johann johannes josef jurgen ludwig manfred markus matthias rolf rudolf stefan thorsten uwe werner wilhelm aleksandr anatoly arkady leonid maxim pyotr roman sergey stanislav timur vadim vasily vitaly yevgeny zoltan laszlo istvan gabor bogdan mihai radu petar stoyan jaroslav vaclav zdenek tomasz krzysztof marek pawel jacek kwame chinedu emeka samir karim rashid hamid nabil salim yasser rohit rahul anil ashok deepak rakesh suresh vijay arun"
    ),
    (
      .female,
      "paula lucía nora joan mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy shirley angela anna ann anne ruth brenda pamela nicole katherine catherine samantha christine emma debra rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea jacqueline hannah doris kathryn gloria teresa theresa sara janice marie julia grace judy beverly denise marilyn amber danielle brittany diana abigail jane natalie sophia sophie rose alexis kayla charlotte clara claire lucy alice ellen ella eva elena elisa olga natasha irina svetlana tatiana ekaterina ludmila ingrid greta ursula heidi petra sabine birgit monika camille isabelle brigitte françoise chantal nathalie giulia francesca chiara rosa carmen lucia isabel ana rita beatriz fatima aisha leila layla mariam maryam zainab nadia samira yasmin priya indira sonia anjali theresa hillary nikki heather ivanka melania kirsten astrid agnes sigrid karin kristina magdalena zofia ewa kate katie kathy cathy kay kristen kristin krista lana leah lena lillian lily liz lois lola lora loretta lori lorraine louise lucille lydia lynn lynne mabel madeline madison mae maggie mandy marcia margie margot marian marianne marjorie marlene marsha maureen mavis maxine meg melinda mia mildred millie mimi mindy minnie miriam moira molly mona myra myrtle nadine naomi natalia nell nellie nina norma opal paige pam patsy patty paulette pauline pearl peggy penelope penny phoebe phyllis polly priscilla rachael ramona regina renee rhonda roberta rosalie rosalind rosemary roxanne ruby sabrina sadie sally selma sheila shelley sherry stacy stella sue susanna susannah susie suzanne sylvia tabitha tamara tammy tanya tara tess thelma tiffany tina toni trudy valerie vanessa vera veronica viola virginia vivian wanda wendy wilma winifred yolanda yvette yvonne zoe ada adele adrienne agatha aileen aimee alexandra alicia alison allison alma alyssa amelia anastasia angelica angelina anita annabel annette annie antonia arlene audrey barbra becky belinda bernadette bernice bertha bess bessie beth bettina beulah beverley bonnie bridget candace candice carla carlotta caroline carrie cassandra cecilia celia celeste charlene chelsea cheri chloe cindy claudia colleen connie constance cora corinne courtney daphne darlene deanna debbie deirdre delia della desiree dianne dilys dolores dora dorothea dorothy edith edna eileen elaine eleanor elise eliza ellie eloise elsa elsie elvira emilia erica erika erin ernestine esther ethel eunice eve faye felicia fiona flora florence frances freda gail genevieve georgia geraldine gertrude gilda gina ginger gladys glenda gretchen guinevere gwen gwendolyn hazel henrietta hilary hilda holly ida ilse imelda irene iris irma isabella janelle janie jasmine jeanette jeanne jenna jennie jenny jill jo joann joanna joanne jocelyn jodie josephine josie juana juanita juliana juliet kara simone odette colette monique sylvie brigit annika elke gisela hannelore ilka ilona jutta liesel marta monica renate silke trude ulla ulrike waltraud agnieszka barbora danuta halina irena jadwiga katarzyna krystyna malgorzata zuzana anja ljudmila galina larisa lidia marina nadezhda olena oksana raisa valentina yelena yulia zoya alejandra alba blanca catalina concepcion consuelo cristina esperanza eugenia graciela guadalupe ines josefina leticia lourdes luz manuela mercedes micaela milagros paloma pilar raquel rocio silvia sofia soledad susana ximena amina amira farida hala hanan huda khadija lamia latifa maha nawal noura rania salma sana yasmina zahra deepa geeta kavita lakshmi meena neha rekha sunita usha akiko emiko hana keiko michiko naoko sachiko yoko yuki mei ngozi chioma adaeze folake wanjiku thandi"
    ),
  ]
}
