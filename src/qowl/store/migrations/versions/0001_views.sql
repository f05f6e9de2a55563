CREATE VIEW said AS
SELECT s.id AS statement, s.day, s.side AS speaker, s.act,
	(SELECT STRING_AGG(t.topic, ', ') FROM statement_topics t WHERE t.statement = s.id) AS topics,
	s.evidence AS words, s.cue, s.mode, s.negated, s.conditional, s.confidence,
	d.outlet, d.title, d.url, d.place, s.document
FROM statements s JOIN documents d ON d.id = s.document;

CREATE VIEW promised AS
SELECT c.id AS commitment, c.day, c.debtors, c.creditors, c.kind,
	(SELECT STRING_AGG(t.topic, ', ') FROM statement_topics t WHERE t.statement = c.statement) AS topics,
	c.action, c.condition, c.deadline, c.deadline_date, s.evidence AS words,
	d.outlet, d.title, d.url, d.place, c.statement, c.document
FROM commitments c JOIN statements s ON s.id = c.statement JOIN documents d ON d.id = c.document;

CREATE VIEW asked AS
SELECT r.id AS request, r.day, r.askers, r.askees, s.act,
	(SELECT STRING_AGG(t.topic, ', ') FROM statement_topics t WHERE t.statement = r.statement) AS topics,
	r.action, s.evidence AS words,
	d.outlet, d.title, d.url, d.place, r.statement, r.document
FROM requests r JOIN statements s ON s.id = r.statement JOIN documents d ON d.id = r.document;

CREATE VIEW told AS
SELECT a.contact, c.date, c.kind, c.sides, c.accounts, c.independent, a.id AS account, a.date AS date_told,
	a.date_from, a.initiator, a.reprint, a.edition,
	(SELECT STRING_AGG(COALESCE(p.name_en, p.name, '?'), ', ') FROM parties p WHERE p.account = a.id) AS parties,
	d.outlet, d.published, d.title, d.url, d.place, d.truncated, a.document
FROM accounts a JOIN documents d ON d.id = a.document LEFT JOIN contacts c ON c.id = a.contact;

CREATE VIEW stances AS
SELECT s.side AS speaker, t.topic, s.act, COUNT(*) AS statements, MIN(s.day) AS first_day, MAX(s.day) AS last_day
FROM statements s JOIN statement_topics t ON t.statement = s.id
GROUP BY s.side, t.topic, s.act;
