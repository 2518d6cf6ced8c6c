/// The facts of `DigestArticleTests` told in four manners, in words of our own; the statements and the words that date are
/// letter for letter.
enum DigestStyles {
  /// A wire story: dateline, the latest first.
  static let wire = """
    TOKYO (Digest) - US Secretary of State Mike Pompeo insisted in Tokyo on Sunday that his journey to North Korea \
    had been worth it, brushing aside reports of a cold reception.

    "I was there for the event," Pompeo told reporters. "People are going to make stray comments after meetings." He \
    added: "If I paid attention to the press, I'd go nuts."

    There is a long way to go, he conceded. "The road ahead will be hard and challenging, and we know critics will \
    try to minimize the work that we have achieved," he said, and sanctions will remain where they are.

    A day earlier the other side had sounded very different. In a statement carried on Saturday, a spokesman for \
    North Korea's Foreign Ministry described the outcome as "extremely troubling" and branded the American demands \
    "unilateral and gangster-like". Pyongyang had expected more, the spokesman said: "But this expectation and hope \
    of ours was so naive as to be gullible."

    Pompeo did not see leader Kim Jong Un during Friday's discussions in Pyongyang. He nevertheless termed them \
    productive. A site where missile engines are tested is to be demolished, and he spoke of the "modalities" of \
    that work. There was some teasing at the table as well: Kim, whose first name is not given, remarked that the \
    guest "might not have slept well last night". Pompeo replied that he had "slept just fine". In his words, the \
    two teams "did have a good set of conversations".

    He recommended Vietnam to the North as an example, a former foe with which the United States is now "cooperating \
    - and not fighting". Its rise, Pompeo said, "is proof that when a country decides to create a brighter future \
    for itself alongside the United States, we follow through on American promises".

    Both governments will send people to Panmunjom around July 12 to discuss soldiers who never came home. "We now \
    have a meeting set up for July 12 - it could move by one day or two - where there will be discussions between \
    the folks responsible for the repatriation of remains," Pompeo said. The Korean War was fought in 1950-53.

    Kim Jong Un and President Donald Trump had signed up to the "immediate repatriation" of remains already \
    identified at last month's summit in Singapore. None have been handed over yet.

    "The North Koreans are in the game to get, not to give," said Daniel Russel, who was the top US diplomat for \
    East Asia until last year.
    """

  /// A digest with numbers and headings.
  static let numbered = """
    Five things to know about Mike Pompeo and Pyongyang

    1. The summit

    Last month's summit in Singapore brought Donald Trump and Kim Jong Un together. One result was the commitment to \
    an "immediate repatriation" of remains that are identified. Nothing has happened since.

    2. What was discussed

    Friday's discussions took place in Pyongyang, without Kim Jong Un. US Secretary of State Mike Pompeo called them \
    productive. On the missile engine site, he mentioned "modalities" for its destruction. On the night before, Kim \
    (no first name is printed) joked that his guest "might not have slept well last night". The answer from Pompeo: \
    "slept just fine". The two of them, he said, "did have a good set of conversations".

    3. What the North thinks

    Its Foreign Ministry put out a statement on Saturday. In it the talks are dismissed as "extremely troubling". \
    The phrase "unilateral and gangster-like" is used for what Washington wants. The statement adds: "But this \
    expectation and hope of ours was so naive as to be gullible".

    4. What Pompeo makes of it

    He gave his answer in Tokyo on Sunday. About the talks: "I was there for the event". About the North's words: \
    "People are going to make stray comments after meetings". On the newspapers: "If I paid attention to the press, \
    I'd go nuts". On the future: "The road ahead will be hard and challenging, and we know critics will try to \
    minimize the work that we have achieved". Sanctions stay, he said.

    Vietnam: a pattern

    The article also has Pompeo pointing to Vietnam, without saying when. The former enemies are "cooperating - and \
    not fighting", he said. He called it something that "is proof that when a country decides to create a brighter \
    future for itself alongside the United States, we follow through on American promises".

    5. What comes next

    The next meeting is planned for around July 12 at Panmunjom. It is about Americans who fell in the Korean War \
    (1950-53). Pompeo: "We now have a meeting set up for July 12 - it could move by one day or two - where there \
    will be discussions between the folks responsible for the repatriation of remains".

    What others say

    Daniel Russel, once the top US diplomat for East Asia, puts it this way: "The North Koreans are in the game to \
    get, not to give".

    A woman who is not named commented: "Particularly, they have suggested that they are disappointed by the United \
    States insistence on focusing on the denuclearisation plans over what they described as big-picture issues".
    """

  /// A summary in the present tense.
  static let blog = """
    Was it a success? It depends whom you ask. Mike Pompeo, America's top diplomat, comes out of Friday's \
    discussions in Pyongyang and calls them productive. He has not seen Kim Jong Un, it turns out, but there is a \
    plan to tear down a test site for missile engines, and he is talking about the "modalities" of it. There is even \
    room for a joke. Kim, and the article does not say which one, thinks that the visitor "might not have slept well \
    last night". Pompeo says that he "slept just fine". All in all, they "did have a good set of conversations", he \
    says.

    The North does not agree. On Saturday its Foreign Ministry issues a statement. It speaks of an "extremely \
    troubling" attitude. It calls the American requests "unilateral and gangster-like". And then comes the saddest \
    line of all: "But this expectation and hope of ours was so naive as to be gullible".

    Pompeo shrugs. On Sunday, speaking in Tokyo, he says: "I was there for the event". And: "People are going to \
    make stray comments after meetings". As for the papers: "If I paid attention to the press, I'd go nuts". He is \
    not promising miracles, though: "The road ahead will be hard and challenging, and we know critics will try to \
    minimize the work that we have achieved". The sanctions are not going anywhere.

    His model is Vietnam. When he says this, the article does not tell. Americans and Vietnamese are "cooperating - \
    and not fighting", he points out, and that "is proof that when a country decides to create a brighter future for \
    itself alongside the United States, we follow through on American promises".

    Remember last month's summit in Singapore? Donald Trump and Kim Jong Un commit themselves to an "immediate \
    repatriation" of the remains of soldiers. It is still to come. A meeting at Panmunjom about it is planned for \
    around July 12. Here is how Pompeo announces it: "We now have a meeting set up for July 12 - it could move by \
    one day or two - where there will be discussions between the folks responsible for the repatriation of remains".

    And the experts? Daniel Russel, who used to look after East Asia for the State Department, is not impressed: \
    "The North Koreans are in the game to get, not to give".
    """

  /// A sentence a line, the words set apart.
  static let tokens = """
    Pompeo defends his talks in Pyongyang

    U.S. Secretary of State Mike Pompeo spoke to reporters in Tokyo on Sunday .
    `` I was there for the event , '' he said .
    `` People are going to make stray comments after meetings . ''
    `` If I paid attention to the press , I 'd go nuts , '' Pompeo added .
    He was asked about what lies ahead .
    `` The road ahead will be hard and challenging , and we know critics will try to minimize the work that we have \
    achieved , '' he replied .

    North Korea 's Foreign Ministry had complained in a statement on Saturday .
    The statement described the talks as `` extremely troubling '' and the demands of the United States as `` \
    unilateral and gangster-like '' .
    `` But this expectation and hope of ours was so naive as to be gullible , '' it said .

    The American guests did not see Kim Jong Un at Friday 's discussions in Pyongyang .
    Pompeo said they had agreed on the `` modalities '' of destroying a site for testing missile engines .
    He also told how the day began .
    Kim , for whom no given name is printed , said that Pompeo `` might not have slept well last night '' .
    Pompeo said he `` slept just fine '' .
    They `` did have a good set of conversations , '' he said .

    Trump and Kim Jong Un met at last month 's summit in Singapore .
    It promised the `` immediate repatriation '' of remains that were identified .
    Officers of both armies are to meet around July 12 at Panmunjom .
    `` We now have a meeting set up for July 12 - it could move by one day or two - where there will be discussions \
    between the folks responsible for the repatriation of remains , '' Pompeo said .

    `` The North Koreans are in the game to get , not to give , '' said Daniel Russel , the top U.S. diplomat for \
    East Asia until last year .
    """
}
