/**
 * Given names by which a person is recognised when no mention, handle or surname says so. Names that are also common
 * words (Will, Mark, Grace, Art, May, Rob …) are left out: the surname or the mention has to tell them.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abigail adam adele adriana adrian agnes ahmed aiko aisha akira alan alain alejandra alejandro aleksandr
  alessandra alessandro alex alexa alexander alexandra alexandre alexei alfonso alfred ali alice alicia alina alison alyssa amalia amanda
  amara amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew andrey angela angelina anika anil
  anita anja anjali ankit anna anne anneke annika antoine anton antonia antonio anya ariana arjun arnaud arne arthur arturo asha ashley
  astrid aurelie axel ayaka ayesha aylin barbara bas bastian beatrice beatriz ben benjamin benoit bernd bertrand bianca bjorn bogdan boris
  bram brenda brian bruno caio camila camille carla carlos carmen carol carolina caroline catarina caterina catherine cecilia celine cesar
  chantal charles charlie charlotte chen chiara chloe chris christian christina christine christoph christophe claire clara claudia
  clemens clement cristian cristina daan dan dana daniel daniela danielle dario darya dave david davide deepa deepak delphine denis denise
  derek deshawn diana diego dieter dimitri dmitri dmitry dominik dora doris dylan eduardo edward ekaterina elena eleni elias elif elijah
  eline elisa elisabeth elise eliza elizabeth ella ellen elliot eloise elsa emil emilia emilie emily emma emmanuel enrico enzo eric erica
  erik erika esther ethan eva evelyn evgeny fabian fabien fabio fabrice farah fatima federica federico felipe felix femke fernanda fernando
  filip filippo fiona florian frances francesca francesco francisco francois frank franz fred freya friederike gabriel gabriela galina
  geert george georgia gerard gerardo gianluca gianni gilles giorgia giorgio giovanni giulia giulio giuseppe gonzalo greg gregor greta
  guillaume guillermo gunnar gustav gustavo haley hana hanna hannah hans haruka haruto hasan hassan heidi heike helen helena helga hendrik
  henrik henrique henry hideo hiro hiroshi hugo ian ibrahim ida igor ikram ilaria ilse ilya imani imran ines ingrid inga irene irina isaac
  isabel isabela isabella isabelle ivan ivana jakob jakub james jamie jan jana jane janet janine jasmine jasper javier jeanne jelena jenna
  jenny jens jeroen jerome jesper jessica jing joana joao joaquin jocelyn joel johan johann johanna john johnny jolanda jonas jonathan
  joost jordi jorge jose josef joseph joshua juan juana judith juergen jules julia julian juliana julie julien juliette jun jurgen justyna
  kaito karen karim karin karl karsten kasia kate katharina katherine kathrin katie katja katrin kavya keiko keith kelly ken kenji kenta
  kevin khaled khalid kim kirsten klaus kofi koji kristin kristina kwame kyle laetitia lara lars laura laurent laurence layla leandro leila
  lena leo leon leonardo leonie leticia lev liam lieke lin linda lisa liv liz lorenzo lotte louis louise luc luca lucas lucia luciana lucie
  lucy ludovic luigi luis luisa luiza lukas luke luna lydia maarten mads maja malik manon manuel manuela mara marc marcel marcela marcelo
  marco marcos marcus margot maria mariam mariana marianne marie marieke marija marina mario marion marit marius markus marlene marta
  martha martijn martin martina mateo mateus mathieu mathilde matteo matthew matthias matthieu maurice mauricio maya megan mehmet mei
  melanie melissa mia michael michaela michal michel michele michelle miguel mika mikael mike mikhail milan milena min minh minji mira
  miriam mirjam mohamed mohammed monica monika morgane muhammad nadia nadine naoki naomi natalia natalie natasha nathan neha niamh nick nico
  nicolas nicole niels nihal nikhil nikita nikolai nils nina nisha noah noemi noor nora norbert nuno olaf oleg olga oliver olivia olivier omar
  oscar oskar otto pablo paola paolo pascal patricia patricio patrick patrik paul paula paulina paulo pavel pedro peter petra philip
  philipp philippe pia pierre pieter piotr pooja pradeep pranav priya quentin rachel radu rafael rahul raj rajesh ralf ramon raphael raquel
  raul ravi rebecca regina renata renate rene ricardo riccardo richard rika riku rita robert roberta roberto rodrigo roger-luc rohan roland roman
  romain rosa rosalie rosana ruben rui ruth ryan ryo sabine sabrina sakura salim salma sam samantha samir samuel sandeep sander sandra sandrine
  sanjay sanne santiago sara sarah saskia satoshi scott sean sebastian sebastien selin sergei sergey sergio shanice sharon shreya silke
  silvia simon simona simone sofia sofie sonia sophia sophie soren stefan stefania stefano stella stephan stephanie stephen steve steven
  sunil sunita susan susana susanne suzanne svetlana sven sylvain sylvie takashi takeshi tamara tania tanja tanya tara tatiana thabo theo
  theresa thiago thierry thomas tiago tim timo tobias tom tomas tommaso tomoko tyler ulrich ursula uwe valentin valentina valeria valerie vanessa
  vera veronica victor victoria vijay viktor vikram vincent vincenzo virginie vitor vivian vivienne vlad vladimir walter wei wilhelm
  willem wolfgang wout xavier xiao xin yael yan yana yannick yara yasmin yasmine yoko yuki yulia yuri yuto yves yvonne zara zoe zofia`.split(
    /\s+/u,
  ),
)

/** Names that are everyday words of one of the languages ("ik ben ermee bezig"): they need a surname to count. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  'ben dan mei min mira mia clara pia rosa luna ida bas jun lin chen linda marina noor liv marit eline ada ana mara nina sara rui nuno leo jan noa lisa wei jing xin marc'
    .split(' ')
    .filter((name) => !['ana', 'nina', 'sara', 'lisa', 'nuno', 'leo', 'marc'].includes(name)),
)
