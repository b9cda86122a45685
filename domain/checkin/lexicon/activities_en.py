"""English words for activities, lower-case; a comma parts phrases."""

PAST = {
    "visits": (
        "made a visit to, made visits to, went out to visit, caught up in person with, made a trip to, toured, "
        "canvassed, door-knocked, did a site visit at, did a site visit to, visited, saw, dropped by, dropped in on, "
        "dropped in at, dropped in to, dropped in to see, dropped round, dropped round to, dropped into, stopped by, "
        "stopped in at, stopped in to see, stopped off at, stopped in, swung by, swung past, popped in to, popped in "
        "to see, popped in at, popped into, popped by, popped round, popped round to, popped over to, popped in on, "
        "popped in, popped round to see, popped over to see, called on, called in on, called in at, called round to, "
        "called round, met the team at, met the lads at, met the guys at, "
        "met with, met, met up with, went to see, went round to, went round to see, went over to see, "
        "nipped round to, nipped round to see, nipped over to see, popped into see, swung by to see, dropped by to "
        "see, stopped by to see, called round to see, nipped over to, nipped into, nipped in to see, been to see, "
        "went by, sat down with, ran over to see, looked in on, drove to see, drove out to see, drove over to, drove "
        "out to, trekked out to, paid a visit to, paid visits to, revisited, came by to see, made it out to, got out "
        "to see, pop by, was out at, were out at, went and saw, called by, called by to see, called in to see, went "
        "onsite at, went on-site at, went on site at, was onsite at, was on-site at, was on site at, went onsite to, "
        "went on site to, headed over to see, was at the site of, did a drop-in at, did a drop in at, jumped over to "
        "see, face-to-face with"
    ),
    "calls": (
        "called, rang, phoned, dialed, dialled, cold called, cold-called, coldcalled, called up, rang up, called back, "
        "rang back, phoned up, telephoned, buzzed, rang round, called round to check with, got on the phone with, "
        "spoke on the phone with, spoke on the phone to, spoke by phone with, spoke by phone to, spoke over the phone "
        "with, had on the phone, got on a call with, jumped on a call with, hopped on a call with, was on the phone "
        "with, was on a call with, blower'd, phoned round, cold-dialed, cold dialed, cold-dialled, smashed the phones, "
        "belled, bell'd, on the blower to, on the blower with, on the phone to, been on to, was on to, had a call "
        "with, off the phone with, off a call with, had a chat on the phone with, facetimed, skyped, rung, rung up, "
        "rung round"
    ),
    "follow_ups": (
        "followed up with, followed up on, followed up w/, followed up w, followed up, followed-up, followedup, "
        "follow-up'd, chased, chased up, touched base with, touched base w/, touched base, checked in with, checked in "
        "on, circled back with, circled back to, circled back, nudged, pinged, reached out to, chased down, "
        "re-engaged, reengaged, fup'd, f/u'd, followed back up with, got back to, reconnected with, dropped a line to, "
        "dropped a note to"
    ),
    "demos": (
        "demoed, demo'd, demo-ed, demoed to, demonstrated, walked through the product with, walked through the "
        "product, showcased, showed off the product to, presented the product to, presented the product, presented "
        "the platform to, presented the platform, demoed for, gave a product tour to, walked through the platform "
        "with, walked through the platform, demo-d, showed the product to, showed the platform to, ran through the "
        "product with, ran through the platform with, toured the product with"
    ),
    "quotes": (
        "quoted, priced a job for, priced up a job for, priced a job, "
        "priced up, tendered, bid on, bid for, put a price in to, put in a price to, put a price in for, "
        "tendered for, requoted, re-quoted, priced, pitched a price to, submitted pricing to, sent pricing to, sent "
        "prices to, sent over pricing to, sent a price to"
    ),
    "new_customers": "onboarded",
    "deals": (
        "was awarded, were awarded, got awarded, po in from, po came in from, po arrived from, order in from, order "
        "came in from, order received from, order received, po received, po received from, won the order, secured, "
        "nailed, locked in, finalised, finalized, won the tender, won a tender, won the bid, won a bid, won the "
        "contract, won the business, signed, closed, won, inked, sealed, clinched, bagged, closed-won, closed won, "
        "countersigned, signed up, closed out, signed with, closed with, wrapped up the deal with, got signed, nailed "
        "down, sewed up, sewn up, renewed, landed, put pen to paper, put pen to paper with, signed on the dotted line, "
        "reordered, re-ordered, signed on the dotted line with, inked the deal, got over the line, got across the "
        "line, took an order from, took the order from, took an order, won an order from, won an order, booked an "
        "order from, booked an order for, booked an order, placed an order, put in an order, gave us an order, gave us "
        "the order, gave me an order, gave me the order, sealed the order"
    ),
    "payments": (
        "payment recd, payment rcvd, pmt received, pmt recd, payment rec'd, recovered, deposited, got payment from, "
        "was paid, were paid, payment has cleared, payment is in, collected, received payment, received payments, got "
        "payment, got paid, received a payment, payment came in, payment received, payments received, payment in, "
        "payment cleared, payments came in, payments in, cash came in, cash in, money came in, money in, payment "
        "landed, payment arrived, paid, paid up, banked, paid us, payment hit, payment has come in, payment just came "
        "in, cheque cleared, check cleared, wire came in, wire landed, wire received, wire hit, transfer came in, "
        "transfer received, transfer landed, invoice paid, deposit received, deposit came in, deposit paid, remitted, "
        "funds received, funds came in, funds cleared, paid in full, settled, settled their invoice, cheque received, "
        "check received, retainer received, prepayment received, cash collected, payments collected, payment "
        "collected, collected payment, collected payments, collected payment of, transferred, transferred us, wired "
        "us, wired, sent us"
    ),
}
BASE = {
    "visits": "visit, drop by, stop by, swing by, drop in on, pop in to, meet, meet with, call on, go see",
    "calls": "call, phone, dial, cold call, cold-call, give a call, call back, call up",
    "follow_ups": (
        "follow up with, follow up on, follow up, chase, touch base with, touch base, chase up, check in with, circle "
        "back, ping, nudge"
    ),
    "demos": "demo, demonstrate, demo to, demo for",
    "quotes": "quote, bid, tender",
    "deals": "sign, close, win, renew",
    "payments": "collect",
}
ING = {
    "visits": "visiting, meeting with, dropping by, stopping by, swinging by, popping in, seeing",
    "calls": "calling, phoning, dialing, dialling, cold calling, ringing, cold-calling",
    "follow_ups": "following up, chasing, touching base, chasing up, following up with",
    "demos": "demoing, demonstrating",
    "quotes": "quoting, bidding, tendering, pricing up",
    "deals": "signing, closing, winning, renewing, inking, landing",
    "payments": "collecting",
}
NOUNS = {
    "visits": (
        "vis, vst, vsts, visits, site visit, site visits, customer visit, customer visits, client visit, client "
        "visits, onsite visit, onsite visits, on-site visits, on-site visit, sales visits, face-to-faces, face to "
        "faces, f2f, f2fs, in-person visit, in-person visits, field visits, field visit, drop-ins, drop ins, drop-in, "
        "visit count, walk-in visits, in-person meetings, in-person meeting, in person meetings, in person meeting, "
        "face-to-face meetings, face-to-face meeting, face to face meetings, face to face meeting, f2f meetings, f2f "
        "meeting, follow-up visit, follow-up visits, follow up visit, follow up visits, drive-bys, store visits, "
        "store visit, house calls, house call, branch visits, door visits, customers visited, clients visited"
    ),
    "calls": (
        "telephonic follow up, telephonic follow ups, telephone follow up, telephone follow ups, phone follow up, "
        "great call with, good call with, nice call with, tough call with, bad call with, calls, dials, cold calls, "
        "cold-calls, phone calls, phone call, phonecalls, phonecall, outbound calls, outbound call, sales calls, sales "
        "call, callbacks, callback, call-backs, call backs, follow-up call, follow-up calls, follow up call, follow up "
        "calls, followup calls, followup call, discovery call, discovery calls, intro call, intro calls, zoom call, "
        "zoom calls, teams call, teams calls, video call, video calls, check-in call, check-in calls, customer calls, "
        "customer call, client calls, client call, prospecting calls, dial-outs, outbounds, cold dials, outbound "
        "dials, cc, ccs, tele calls, telecalls, courtesy calls, courtesy call, conference call, conference calls, "
        "group call, group calls, warm calls, warm call, phone conversations, call count, demo call, demo calls, quote "
        "calls, renewal calls, renewal call, catch-up call, catch up call, catch-up calls, ring-rounds, phone-calls, "
        "con-call, con-calls, con call, con calls, concall, concalls"
    ),
    "follow_ups": (
        "follow-ups, follow ups, followups, follow-up, followup, f/u, f/us, f/ups, f/up, fups, fup, f-ups, fus, fu, "
        "chasers, chaser, chases, touch-bases, follow-up emails, follow-up email, followup emails, follow up emails, "
        "follow-up messages, follow up messages, nudges, touchpoints, touch points, follow-up texts, follow ups done"
    ),
    "demos": (
        "demos, product demo, product demos, teams demo, teams demos, zoom demo, zoom demos, webex demo, remote demo, "
        "remote demos, onsite demo, on-site demo, product demonstration, product demonstrations, demonstration, "
        "demonstrations, walkthrough, walkthroughs, walk-through, walk-throughs, walk throughs, walk through, product "
        "walkthrough, product walkthroughs, product walk-through, product tour, product tours, live demo, live demos, "
        "online demo, online demos, virtual demo, virtual demos, demo session, demo sessions, software demo, software "
        "demos, platform demo, platform demos, demo meeting, follow-up demo, follow up demo"
    ),
    "quotes": (
        "quotes, quotation, quotations, proposal, proposals, bids, tenders, estimate, estimates, price quote, price "
        "quotes, rfp response, rfp responses, quotes sent, rfq response, rfq responses, price offer, offer, offers, "
        "formal quote, formal quotes, price proposal, quotation sent, sow, sows, pricing proposal, pricing proposals, "
        "revised quote, revised quotes, updated quote, freight quote, freight quotes, insurance quote, insurance "
        "quotes"
    ),
    "new_customers": (
        "new customer, new customers, new account, new accounts, new lead, new leads, new client, new clients, new "
        "logo, new logos, new prospect, new prospects, fresh lead, fresh leads, lead, leads, inbound lead, inbound "
        "leads, new cust, new custs, new biz, new inbound lead, new opportunity, new opportunities, new opp, new "
        "opps, qualified lead, qualified leads, new patient accounts, brand new customer, brand new customers, brand "
        "new client, brand-new client, brand new account, new warm lead, hot lead, hot leads, warm lead, warm leads, "
        "new dealer account, new contact leads, sign-ups, sign ups, signups, new sign-ups, new sign ups, new signups, "
        "new acct, new accts, new cust acct, new biz leads, web leads, referral leads, warm intros"
    ),
    "deals": (
        "cases, policy, policies, mandate, lease, leases, tenancy, subscription, listing, retainer agreement, msa, "
        "framework agreement, deal, deals, contract, contracts, contracts signed, deals closed, deals won, signatures, "
        "signature, signings, closes, closed deals, won deals, agreements, agreement, wins, renewals, renewal, deals "
        "signed, closings, policies signed, new deal, new deals, orders taken, orders won, orders booked, orders "
        "signed, orders closed, repeat order, repeat orders, new order, new orders, reorder, reorders, re-order, "
        "re-orders, follow-on order, top-up order"
    ),
    "bookings": (
        "sales value, closed revenue, revenue signed, revenue booked, booked value, new contract value, bookings, "
        "booking, contract value, contract amount, deal value, deal amount, signed amount, tcv, acv, bookings amount, "
        "amount signed, amount booked, signed value, booked revenue, new bookings, total bookings, amt signed, value "
        "signed, contract sum, bookings value, order value, total signed, total closed, total won, total booked"
    ),
    "payments": (
        "payment, payments, collections, collection, cash received, receipts, amount collected, amount received, "
        "payment amount, deposit, deposits, downpayment, down payment, retainer, final instalment, instalment, "
        "installment, cheque, wire transfer, prepayment, cash collections, milestone payment, takings, money "
        "collected, chq, chqs, cheque payment, bank transfer, bank transfers, bacs, wire, wires, neft, rtgs, upi "
        "payment, paynow, giro, telegraphic transfer"
    ),
}
# Only what gave, walked, showed or got lead up to: "gave Acme a ring", "walked SAP through the product".
TAILS = {
    "visits": "a visit, in person",
    "calls": (
        "by phone, over the phone, on the dog and bone, a bell, a ring, a buzz, a tinkle, a call, on the phone, the "
        "phones, on the blower, a shout"
    ),
    "demos": (
        "through the product, through the platform, through the demo, through the solution, through the software, "
        "through the system, through the app, through the tool, through the new version, through our product, through "
        "our platform, through our solution, through our software, the product, our product, the platform, our "
        "platform, the software, our software, the new product, the new platform, the system, a walkthrough, a demo, "
        "through it, round the product, around the product, around the platform"
    ),
    "deals": "over the line, the signature, the contract signed, to sign, signature on, a signature",
}
# Means of following up, by what they count as: follow-up note, follow-up call.
CHASED_BY = {
    "follow_ups": (
        "email, emails, e-mail, e-mails, mail, mails, text, texts, message, messages, msg, msgs, note, notes, letter, "
        "letters, whatsapp, whatsapps, sms, dm, dms, wechat, linkedin message, linkedin messages, ping, pings"
    ),
    "calls": "call, calls, phone call, phone calls, ring, rings, voice call, voice calls",
    "visits": "visit, visits, site visit, site visits",
    "quotes": "quote, quotes, quotation, quotations, proposal, proposals",
}
