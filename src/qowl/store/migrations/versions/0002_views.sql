CREATE VIEW owed AS
SELECT i.id AS item, i.made, i.debtors, i.creditors, i.kind, i.topics, i.action, i.status, i.reason, i.confidence,
	i.due, i.score, i.rating, i.looked_documents, i.looked_last, i.reviewed_by, i.reviewed_at,
	d.outlet, d.title, d.url, d.place, i.contact, i.document
FROM ledger_items i JOIN documents d ON d.id = i.document
WHERE i.open AND NOT i.rejected;
