// Generated from the server's OpenAPI description by `npm run generate`. Change the server's wire types, not this file.

export interface paths {
    "/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alarms that nobody has acknowledged */
        get: operations["get_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alarms/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take note of an alarm, with its outcome */
        put: operations["put_alarms_id_acknowledgement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is agreed to before the first session */
        get: operations["get_consent_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own consultations: a patient's, or those a doctor has in hand */
        get: operations["get_consults"];
        put?: never;
        /** Ask a department's doctors */
        post: operations["post_consults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One consultation */
        get: operations["get_consults_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take the offered patient */
        put: operations["put_consults_id_acceptance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Think better of it, before a doctor has answered */
        put: operations["put_consults_id_cancellation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Leave the offered patient to others */
        put: operations["put_consults_id_decline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** End the talk; the note is due */
        put: operations["put_consults_id_end"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give the patient back to the queue with a word for whoever comes next */
        put: operations["put_consults_id_hand_over"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, from a place on */
        get: operations["get_consults_id_messages"];
        put?: never;
        /** Say something */
        post: operations["post_consults_id_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed note, with what proves it */
        get: operations["get_consults_id_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/note-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The note as it is being written */
        get: operations["get_consults_id_note_draft"];
        /** Save the note over the revision that was read */
        put: operations["put_consults_id_note_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/note-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sign the note; the consultation closes with the authority's answer */
        put: operations["put_consults_id_note_signature"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How far this side has received and read */
        put: operations["put_consults_id_receipt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consults/{id}/triage-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the guidance should have said */
        put: operations["put_consults_id_triage_correction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crisis-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a doctor on the crisis seat to call back: a crisis, or an emergency */
        post: operations["post_crisis_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crisis-calls/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The number to call back; reading it is audited */
        get: operations["get_crisis_calls_id_phone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/danger-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The danger questions with their sources */
        get: operations["get_danger_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/danger-screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was answered to the danger questions */
        post: operations["post_danger_screens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can sign in to this demo, and how */
        get: operations["get_demo_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demo only: what a phone has been sent */
        get: operations["get_demo_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The present code of a demo member's authenticator */
        get: operations["get_demo_totp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doctor-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link for a doctor who is to join, good once and for a week */
        post: operations["post_doctor_invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doctor-invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The doctor opens his account and applies */
        post: operations["post_doctor_invitations_acceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doctor-invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who invites whom, and the secret of the authenticator */
        post: operations["post_doctor_invitations_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doctors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a doctor by name, pinyin, city, department, institution */
        get: operations["get_doctors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doctors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A doctor as everybody may see him, with his registration */
        get: operations["get_doctors_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/hours/{monday}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The doctor's hours of a week */
        get: operations["get_duty_hours_monday"];
        /** Hours that the doctor works elsewhere in a week */
        put: operations["put_duty_hours_monday"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on shift now, who of them is online, who waits */
        get: operations["get_duty_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/my-shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The doctor's shifts, from a week ago on */
        get: operations["get_duty_my_shifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/practitioners/{id}/no-nights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A doctor works no nights in these days */
        put: operations["put_duty_practitioners_id_no_nights"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft of one shift */
        post: operations["post_duty_shifts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another doctor or time for a shift that is not locked */
        put: operations["put_duty_shifts_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts/{id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who might take the doctor's shift */
        get: operations["get_duty_shifts_id_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/shifts/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A shift is not to be; its doctor is told */
        put: operations["put_duty_shifts_id_withdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/sites/{id}/centre": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** In which centre, as a domain of failure, a site lies */
        put: operations["put_duty_sites_id_centre"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Swaps of the reader's, and those he decides */
        get: operations["get_duty_swaps"];
        put?: never;
        /** Ask a colleague to take a shift, for one of his or for none */
        post: operations["post_duty_swaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/swaps/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether the colleague agrees */
        put: operations["put_duty_swaps_id_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/swaps/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The lead or the desk decides on a swap */
        put: operations["put_duty_swaps_id_decision"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/swaps/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The asker takes it back */
        put: operations["put_duty_swaps_id_withdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/weeks/{monday}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The holes of a week in every department */
        get: operations["get_duty_weeks_monday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/weeks/{monday}/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A department's week */
        get: operations["get_duty_weeks_monday_departments_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/weeks/{monday}/departments/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Fill what is open in a department's week with drafts */
        put: operations["put_duty_weeks_monday_departments_id_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/weeks/{monday}/departments/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tell a department's week to its doctors; over holes with a reason alone */
        put: operations["put_duty_weeks_monday_departments_id_publication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty/weeks/{monday}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts from a spreadsheet (CSV): all of its rows, or none */
        post: operations["post_duty_weeks_monday_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first administrator founds the institution */
        post: operations["post_first_administrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-administrator/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a first administrator's link offers */
        post: operations["post_first_administrator_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Institutions and their departments */
        get: operations["get_institutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whoever is signed in */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has read my data */
        get: operations["get_me_accesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own papers, for all sites */
        get: operations["get_me_dossier"];
        /** Title, scopes, main institution, experience */
        put: operations["put_me_dossier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/elder-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Larger letters, fewer things at once */
        put: operations["put_me_elder_mode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whom one acts */
        get: operations["get_me_family"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link, from either side */
        delete: operations["delete_me_family_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pictures that prove whose child it is */
        put: operations["put_me_family_id_proofs"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family/{id}/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a link do less */
        put: operations["put_me_family_id_scopes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family/adult-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask an adult by a code on his phone */
        post: operations["post_me_family_adult_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family/adults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an adult, by his code */
        post: operations["post_me_family_adults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/family/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a child, with proof */
        post: operations["post_me_family_children"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acts for one */
        get: operations["get_me_guardians"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/onboardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's applications, what is missing and until when */
        get: operations["get_me_onboardings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/papers/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** qualification, licence, title_certificate or assessment */
        put: operations["put_me_papers_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name, sex and date of birth */
        put: operations["put_me_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/real-name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How certain it is who one is */
        get: operations["get_me_real_name"];
        put?: never;
        /** Say name and number; an authority is asked */
        post: operations["post_me_real_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/real-name/face": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A picture of one's face, to be compared */
        post: operations["post_me_real_name_face"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/real-name/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let people look, instead of a face */
        put: operations["put_me_real_name_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["get_me_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign a device out */
        delete: operations["delete_me_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboarding-exam": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The examination of the rules */
        get: operations["get_onboarding_exam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications at one's institution in one stage, the oldest first */
        get: operations["get_onboardings"];
        put?: never;
        /** Apply at an institution with the same dossier */
        post: operations["post_onboardings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application with its papers */
        get: operations["get_onboardings_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contract, to be read before it is signed */
        get: operations["get_onboardings_id_contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/contract-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sign the contract by the certificate authority */
        put: operations["put_onboardings_id_contract_signature"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/exam-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer all questions; 80 per cent right passes */
        put: operations["put_onboardings_id_exam_answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** File the doctor at this institution (多机构备案) */
        put: operations["put_onboardings_id_filing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/first-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The first pair of eyes */
        put: operations["put_onboardings_id_first_approval"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/papers/{kind}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A certificate was renewed and lies before the desk */
        put: operations["put_onboardings_id_papers_kind_renewal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Look the doctor up in the registry now */
        put: operations["put_onboardings_id_recheck"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** He sees patients again */
        put: operations["put_onboardings_id_reinstatement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send the papers back to the doctor */
        put: operations["put_onboardings_id_return"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/second-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The second pair, somebody else's */
        put: operations["put_onboardings_id_second_approval"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hand the papers in */
        put: operations["put_onboardings_id_submission"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** He sees no patients from now on */
        put: operations["put_onboardings_id_suspension"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** He leaves the institution */
        put: operations["put_onboardings_id_termination"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/onboardings/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Apply no more */
        put: operations["put_onboardings_id_withdrawal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What failed ten times and waits for a decision */
        get: operations["get_parked_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-jobs/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** It is not to be done */
        put: operations["put_parked_jobs_id_dismissal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parked-jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Try it again */
        put: operations["put_parked_jobs_id_retry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers that people have to look at */
        get: operations["get_person_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One that the reader has taken */
        get: operations["get_person_reviews_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-reviews/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve or refuse, with a reason */
        put: operations["put_person_reviews_id_decision"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-reviews/{id}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of what is reviewed */
        get: operations["get_person_reviews_id_pictures_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/person-reviews/{id}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take one, and see it */
        put: operations["put_person_reviews_id_taking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pictures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture, whole or small (?size=thumb) */
        get: operations["get_pictures_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Come on duty or go */
        put: operations["put_presence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First cases of new doctors that are to be looked at */
        get: operations["get_quality_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/samples/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Good, or not; counts for the doctor's probation */
        put: operations["put_quality_samples_id_verdict"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in, or up, with a code */
        post: operations["post_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a sign-in code by SMS */
        post: operations["post_sign_in_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff: login and password */
        post: operations["post_staff_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff: the code of the authenticator app */
        post: operations["post_staff_sign_in_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/triage/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own assessments, the newest first */
        get: operations["get_triage_assessments"];
        put?: never;
        /** Say what is wrong: how urgent, which department, why, and the next question */
        post: operations["post_triage_assessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/triage/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own assessment, with what was said */
        get: operations["get_triage_assessments_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/triage/assessments/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer, or set right what was understood */
        post: operations["post_triage_assessments_id_answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/triage/assessments/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how it is a day later */
        put: operations["put_triage_assessments_id_check"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/triage/assessments/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide: ask a doctor, stay at home, go there, or otherwise */
        post: operations["post_triage_assessments_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send in a picture */
        post: operations["post_uploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader, most urgent first */
        get: operations["get_worklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acceptance: {
            code: string;
            login: string;
            password: string;
            token: string;
        };
        AccessEntries: {
            accesses: components["schemas"]["AccessEntry"][];
            next?: string;
        };
        AccessEntry: {
            /** Format: date-time */
            at: string;
            institution?: string;
            purpose: string;
            refused: boolean;
            role: string;
            what: string;
            who: string;
        };
        Acknowledgement: {
            outcome: string;
        };
        AdultAsk: {
            code: string;
            phone: string;
            relation: components["schemas"]["Relation"];
            scopes: components["schemas"]["Scope"][];
        };
        AdultPhone: {
            phone: string;
        };
        Alarms: {
            alarms: components["schemas"]["WorkItem"][];
        };
        /** @enum {string} */
        App: "patient" | "doctor" | "desk";
        AskCode: {
            phone: string;
        };
        Assessment: {
            /** Format: date-time */
            answered_at: string;
            asked?: components["schemas"]["TriageAsked"];
            /** Format: date-time */
            card_at: string;
            check?: components["schemas"]["SelfCareCheck"];
            decision?: components["schemas"]["TriageDecision"];
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            state: components["schemas"]["AssessmentState"];
            turn: components["schemas"]["TriageTurn"];
        };
        AssessmentLine: {
            check?: components["schemas"]["SelfCareCheck"];
            complaint?: components["schemas"]["TriageNamed"];
            decision?: components["schemas"]["TriageDecision"];
            disposition: components["schemas"]["Disposition"];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            started_at: string;
            state: components["schemas"]["AssessmentState"];
        };
        AssessmentLines: {
            assessments: components["schemas"]["AssessmentLine"][];
        };
        /** @enum {string} */
        AssessmentState: "started" | "collecting" | "recommended" | "emergency_advised" | "accepted" | "overridden" | "corrected" | "outcome_linked";
        /** @enum {string} */
        CallKind: "crisis" | "emergency";
        /** @enum {string} */
        CancelReason: "patient" | "no_doctor";
        /** @enum {string} */
        CareLevel: "home" | "online" | "community" | "county" | "tertiary" | "emergency";
        CentreOfSite: {
            centre: string;
        };
        Challenge: {
            challenge: string;
            factors: string[];
            institutions: components["schemas"]["ChallengeInstitution"][];
        };
        ChallengeInstitution: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        CheckBody: {
            how: components["schemas"]["CheckHow"];
        };
        /** @enum {string} */
        CheckHow: "better" | "same" | "worse";
        ChildAsk: {
            /** Format: date */
            birth_date?: string;
            kind: components["schemas"]["PersonPaperKind"];
            name: string;
            number: string;
            pictures?: string[];
            relation: components["schemas"]["Relation"];
            scopes?: components["schemas"]["Scope"][];
            sex: components["schemas"]["Sex"];
        };
        CodeSent: {
            /** Format: int64 */
            expires_in_s: number;
            /** Format: int64 */
            resend_after_s: number;
        };
        Colleague: {
            name: string;
            /** Format: uuid */
            practitioner: string;
        };
        Colleagues: {
            colleagues: components["schemas"]["Colleague"][];
        };
        /** @enum {string} */
        Consciousness: "A" | "V" | "P" | "U";
        ConsentText: {
            body: string;
            hash: string;
            purpose: string;
            title: string;
            version: string;
        };
        ConsentTexts: {
            texts: components["schemas"]["ConsentText"][];
        };
        Consult: {
            /** Format: date-time */
            accepted_at?: string;
            allergy?: string;
            cancel_reason?: components["schemas"]["CancelReason"];
            /** Format: date-time */
            closed_at?: string;
            complaint: string;
            danger?: components["schemas"]["DangerAnswers"];
            department: components["schemas"]["NamedDepartment"];
            doctor?: components["schemas"]["DoctorCard"];
            /** Format: int64 */
            doctor_delivered_seq: number;
            /** Format: int64 */
            doctor_read_seq: number;
            due?: components["schemas"]["DueCard"];
            duration?: string;
            /** Format: date-time */
            ended_at?: string;
            hand_over_note?: string;
            /** Format: uuid */
            id: string;
            institution: components["schemas"]["NamedInstitution"];
            kind: components["schemas"]["Kind"];
            /** Format: int64 */
            last_seq: number;
            medication?: string;
            offer?: components["schemas"]["OfferCard"];
            /** Format: date-time */
            opened_at: string;
            outcome?: components["schemas"]["Outcome"];
            patient?: components["schemas"]["PatientCard"];
            /** Format: int64 */
            patient_delivered_seq: number;
            /** Format: int64 */
            patient_read_seq: number;
            pictures: string[];
            pregnancy?: string;
            queue?: components["schemas"]["QueueCard"];
            state: components["schemas"]["State"];
            triage?: components["schemas"]["TriageSummary"];
            turn: components["schemas"]["Turn"];
            /** Format: int64 */
            version: number;
        };
        Consults: {
            consults: components["schemas"]["Consult"][];
        };
        /** @enum {string} */
        ContractState: "open" | "asked" | "signed" | "refused";
        CrisisBody: {
            /** Format: uuid */
            assessment?: string;
            /** Format: uuid */
            institution?: string;
            kind?: components["schemas"]["CallKind"];
            phone: string;
            /** Format: uuid */
            screen?: string;
        };
        CrisisReply: {
            alarmed: boolean;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            within_s: number;
        };
        DangerAnswers: {
            disposition: components["schemas"]["Disposition"];
            signs: string[];
            unsure: string[];
        };
        DecisionBody: {
            decision: components["schemas"]["TriageDecision"];
        };
        DeclineReason: {
            reason?: string;
        };
        DemoAccount: {
            app: string;
            department: string;
            institution: string;
            login: string;
            name: string;
            password: string;
            seats: string[];
            totp_secret: string;
        };
        DemoAccounts: {
            accounts: components["schemas"]["DemoAccount"][];
        };
        DemoCode: {
            code: string;
        };
        DemoInbox: {
            messages: components["schemas"]["DemoMessage"][];
        };
        DemoMessage: {
            /** Format: date-time */
            at: string;
            code?: string;
            phone: string;
            text: string;
        };
        Department: {
            code: string;
            /** Format: int64 */
            doctors_online: number;
            /** Format: int64 */
            expected_wait_s?: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            waiting: number;
        };
        DepartmentHoles: {
            code: string;
            /** Format: uuid */
            department: string;
            /** Format: int64 */
            drafts: number;
            holes: components["schemas"]["RosterHole"][];
            mandatory: boolean;
            name: string;
            /** Format: int64 */
            shifts: number;
        };
        DepartmentOffered: {
            code: string;
            name: string;
        };
        Dismissal: {
            reason: string;
        };
        /** @enum {string} */
        Disposition: "self_care" | "doctor_soon" | "doctor_today" | "emergency_now" | "call_120";
        DoctorApplication: {
            /** Format: uuid */
            department: string;
            /** Format: uuid */
            institution: string;
            ring: components["schemas"]["DoctorRing"];
        };
        DoctorCard: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
        };
        /** @enum {string} */
        DoctorCategory: "clinical" | "dental" | "public_health" | "chinese";
        DoctorContract: {
            algorithm: string;
            hash: string;
            /** Format: date-time */
            signed_at?: string;
            signed_text: string;
            state: components["schemas"]["ContractState"];
            terms: string;
            title: string;
        };
        DoctorInvitation: {
            /** Format: uuid */
            department: string;
            name: string;
            ring: components["schemas"]["DoctorRing"];
        };
        /** @enum {string} */
        DoctorLevel: "physician" | "assistant";
        DoctorLine: {
            city: string;
            /** Format: uuid */
            department: string;
            department_code: string;
            department_name: string;
            /** Format: uuid */
            institution: string;
            institution_name: string;
            name: string;
            /** Format: uuid */
            practitioner: string;
            title: components["schemas"]["Title"];
        };
        DoctorLines: {
            doctors: components["schemas"]["DoctorLine"][];
            next?: string;
        };
        DoctorOfWeek: {
            /** Format: int64 */
            elsewhere_minutes: number;
            name: string;
            /** Format: int64 */
            planned_minutes: number;
            /** Format: uuid */
            practitioner: string;
            /** Format: uuid */
            site: string;
            /** Format: int64 */
            warning_minutes: number;
            /** Format: int64 */
            worked_minutes: number;
        };
        DoctorPaper: {
            /** Format: date */
            from: string;
            kind: components["schemas"]["PaperKind"];
            number: string;
            /** Format: date */
            to?: string;
            /** Format: date-time */
            verified_at?: string;
        };
        /** @enum {string} */
        DoctorRing: "core" | "outer" | "famous";
        Dossier: {
            category?: components["schemas"]["DoctorCategory"];
            institution_consents: boolean;
            level?: components["schemas"]["DoctorLevel"];
            main_institution: string;
            papers: components["schemas"]["DoctorPaper"][];
            /** Format: date */
            practising_since?: string;
            scopes: components["schemas"]["PracticeScope"][];
            title: components["schemas"]["Title"];
        };
        DossierBody: {
            institution_consents: boolean;
            main_institution: string;
            /** Format: date */
            practising_since?: string;
            scopes: components["schemas"]["PracticeScope"][];
            title: components["schemas"]["Title"];
        };
        DueCard: {
            /** Format: date-time */
            at: string;
            what: components["schemas"]["DueKind"];
        };
        /** @enum {string} */
        DueKind: "no_doctor" | "offer" | "first_word" | "doctor_silent" | "patient_silent" | "note";
        ElderMode: {
            on: boolean;
        };
        EndWish: {
            outcome: components["schemas"]["Outcome"];
        };
        Exam: {
            questions: components["schemas"]["ExamQuestion"][];
            version: string;
        };
        ExamAnswer: {
            /** Format: int64 */
            choice: number;
            question: string;
        };
        ExamAnswers: {
            answers: components["schemas"]["ExamAnswer"][];
        };
        ExamQuestion: {
            ask: string;
            choices: string[];
            id: string;
        };
        ExamResult: {
            passed: boolean;
            /** Format: int64 */
            score: number;
        };
        FaceAsk: {
            /** Format: uuid */
            picture: string;
        };
        Family: {
            /** Format: int64 */
            changes_left: number;
            members: components["schemas"]["FamilyMember"][];
            /** Format: int64 */
            places_left: number;
        };
        FamilyMember: {
            /** Format: int64 */
            age?: number;
            basis: components["schemas"]["LinkBasis"];
            /** Format: date */
            birth_date?: string;
            ends_soon: boolean;
            /** Format: uuid */
            id: string;
            name?: string;
            own_consent_asked: boolean;
            /** Format: uuid */
            person?: string;
            relation: components["schemas"]["Relation"];
            /** Format: date-time */
            review_due?: string;
            scopes: components["schemas"]["Scope"][];
            sex?: components["schemas"]["Sex"];
            state: components["schemas"]["LinkState"];
            /** Format: date-time */
            valid_to?: string;
            why?: string;
        };
        FilingBody: {
            /** Format: date */
            from: string;
            number: string;
            /** Format: date */
            to?: string;
        };
        FirstAdministrator: {
            institution: components["schemas"]["FoundedInstitution"];
            login: string;
        };
        FirstInvitation: {
            departments: components["schemas"]["DepartmentOffered"][];
            /** Format: date-time */
            expires_at: string;
            institution?: components["schemas"]["InstitutionAsked"];
            totp_secret: string;
        };
        FirstLink: {
            token: string;
        };
        FoundedInstitution: {
            city: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Founder: {
            code: string;
            departments: string[];
            institution: components["schemas"]["InstitutionAsked"];
            login: string;
            name: string;
            password: string;
            token: string;
        };
        Guardian: {
            basis: components["schemas"]["LinkBasis"];
            /** Format: uuid */
            id: string;
            name: string;
            relation: components["schemas"]["Relation"];
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            since: string;
        };
        Guardians: {
            guardians: components["schemas"]["Guardian"][];
        };
        HandOverNote: {
            note: string;
        };
        HoursDeclared: {
            /** Format: int64 */
            elsewhere_minutes: number;
        };
        Institution: {
            city: string;
            departments: components["schemas"]["Department"][];
            /** Format: uuid */
            id: string;
            name: string;
        };
        InstitutionAsked: {
            city: string;
            name: string;
        };
        Institutions: {
            institutions: components["schemas"]["Institution"][];
        };
        InvitationCard: {
            department: string;
            /** Format: date-time */
            expires_at: string;
            institution: string;
            name: string;
            ring: components["schemas"]["DoctorRing"];
            totp_secret: string;
        };
        InvitationMade: {
            /** Format: date-time */
            expires_at: string;
            token: string;
        };
        InvitationToken: {
            token: string;
        };
        /** @enum {string} */
        Kind: "advice" | "revisit";
        /** @enum {string} */
        LinkBasis: "minor_child" | "adult_consent";
        /** @enum {string} */
        LinkState: "draft" | "proof_pending" | "active" | "suspended" | "unlinked";
        LiveDepartment: {
            code: string;
            /** Format: uuid */
            department: string;
            /** Format: int64 */
            doctors_online: number;
            /** Format: int64 */
            expected_wait_s?: number;
            name: string;
            on_shift: components["schemas"]["RosterPresent"][];
            /** Format: int64 */
            waiting: number;
        };
        Me: {
            /** Format: date */
            birth_date?: string;
            elder_mode: boolean;
            name?: string;
            /** Format: uuid */
            person: string;
            phone_masked?: string;
            /** Format: uuid */
            practitioner?: string;
            role: string;
            sex?: components["schemas"]["Sex"];
            /** Format: uuid */
            tenant?: string;
            tenant_name?: string;
        };
        Message: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            client_msg_id: string;
            from: components["schemas"]["Side"];
            kind: components["schemas"]["MessageKind"];
            notice?: string;
            /** Format: uuid */
            picture?: string;
            /** Format: int64 */
            seq: number;
            text?: string;
        };
        /** @enum {string} */
        MessageKind: "text" | "picture" | "notice";
        Messages: {
            /** Format: int64 */
            last_seq: number;
            messages: components["schemas"]["Message"][];
        };
        MyShifts: {
            shifts: components["schemas"]["Shift"][];
        };
        NamedDepartment: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NamedInstitution: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NewMessage: {
            /** Format: uuid */
            client_msg_id: string;
            /** Format: uuid */
            picture?: string;
            text?: string;
        };
        NoNights: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        Note: {
            advice: string;
            algorithm?: string;
            certificate?: string;
            chain: string[];
            chief_complaint: string;
            department: string;
            hash?: string;
            institution: string;
            management: string;
            past_history: string;
            present_illness: string;
            signature?: string;
            /** Format: date-time */
            signed_at?: string;
            signed_by: string;
            signed_text?: string;
            state: components["schemas"]["NoteState"];
            title: string;
            /** Format: int64 */
            version?: number;
        };
        NoteDraft: {
            advice: string;
            chief_complaint: string;
            management: string;
            past_history: string;
            present_illness: string;
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        NoteState: "confirming" | "signed";
        OfferCard: {
            /** Format: date-time */
            until: string;
        };
        OnboardingCard: {
            /** Format: date-time */
            applied_at: string;
            /** Format: int64 */
            cases_judged: number;
            /** Format: int64 */
            cases_passed: number;
            /** Format: date-time */
            checked_at?: string;
            /** Format: uuid */
            department: string;
            department_name: string;
            /** Format: date-time */
            due_at?: string;
            findings: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            institution: string;
            institution_name: string;
            missing: string[];
            name: string;
            /** Format: uuid */
            practitioner: string;
            reason: string;
            reviewed_by_you?: boolean;
            ring: components["schemas"]["DoctorRing"];
            /** Format: int64 */
            score?: number;
            /** Format: date-time */
            since: string;
            stage: components["schemas"]["OnboardingStage"];
        };
        OnboardingCards: {
            onboardings: components["schemas"]["OnboardingCard"][];
        };
        /** @enum {string} */
        OnboardingStage: "applied" | "docs_submitted" | "docs_rejected" | "auto_checked" | "l1_reviewed" | "l2_approved" | "filing" | "filed" | "signed" | "probation" | "active" | "suspended" | "terminated" | "lapsed";
        OnboardingWhole: {
            dossier: components["schemas"]["Dossier"];
            onboarding: components["schemas"]["OnboardingCard"];
            site?: components["schemas"]["PracticeSite"];
        };
        Opening: {
            allergy?: string;
            /** Format: uuid */
            assessment?: string;
            complaint: string;
            /** Format: uuid */
            department: string;
            duration?: string;
            medication?: string;
            pictures: string[];
            pregnancy?: string;
            /** Format: uuid */
            screen: string;
        };
        /** @enum {string} */
        Outcome: "answered" | "offline" | "emergency" | "silent";
        PaperBody: {
            /** Format: date */
            from: string;
            number: string;
            /** Format: date */
            to?: string;
        };
        /** @enum {string} */
        PaperKind: "qualification" | "licence" | "title_certificate" | "assessment";
        ParkedJob: {
            /** Format: int64 */
            attempts: number;
            error: string;
            /** Format: uuid */
            id: string;
            kind: string;
            of: string;
            /** Format: date-time */
            parked_at: string;
        };
        ParkedJobs: {
            jobs: components["schemas"]["ParkedJob"][];
        };
        PatientCard: {
            /** Format: int64 */
            age?: number;
            name?: string;
            /** Format: uuid */
            person: string;
            sex?: string;
        };
        /** @enum {string} */
        PersonPaperKind: "resident_id" | "residence_permit" | "permanent_resident" | "passport" | "birth_certificate" | "guardian_order";
        PersonReview: {
            applicant?: string;
            /** Format: date */
            birth_date?: string;
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReviewKind"];
            name: string;
            number?: string;
            paper?: components["schemas"]["PersonPaperKind"];
            pictures: string[];
            relation?: string;
            sex?: components["schemas"]["Sex"];
            warnings: string[];
            why: string;
        };
        PersonReviewDecision: {
            reason: string;
            verdict: components["schemas"]["Verdict"];
        };
        PersonReviewLine: {
            /** Format: date-time */
            due_at: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReviewKind"];
            /** Format: date-time */
            opened_at: string;
            state: string;
            why: string;
        };
        PersonReviews: {
            reviews: components["schemas"]["PersonReviewLine"][];
        };
        PhoneReply: {
            phone: string;
        };
        /** @enum {string} */
        PracticeScope: "internal_medicine" | "surgery" | "obstetrics_gynaecology" | "paediatrics" | "eye_ear_nose_throat" | "dermatology" | "psychiatry" | "general_practice" | "emergency" | "intensive_care" | "rehabilitation" | "prevention" | "occupational" | "imaging" | "laboratory" | "dentistry" | "public_health" | "chinese_medicine" | "ethnic_medicine" | "integrated_medicine";
        PracticeSite: {
            /** Format: date */
            from: string;
            kind: components["schemas"]["PracticeSiteKind"];
            number: string;
            /** Format: date-time */
            shown_at?: string;
            /** Format: date */
            to?: string;
        };
        /** @enum {string} */
        PracticeSiteKind: "main" | "filed";
        Presence: {
            /** Format: int64 */
            cap: number;
            /** Format: int64 */
            load: number;
            online: boolean;
            /** Format: date-time */
            until?: string;
        };
        PresenceWish: {
            online: boolean;
        };
        Problem: {
            arguments: {
                [key: string]: string;
            };
            code: string;
            path?: string;
            /** Format: int64 */
            retry_after_s?: number;
            rule?: string;
            /** Format: int64 */
            status: number;
            title: string;
            trace_id: string;
            type: string;
            way_out?: string;
            what: string;
        };
        Profile: {
            /** Format: date */
            birth_date: string;
            name: string;
            sex: components["schemas"]["Sex"];
        };
        ProofAsk: {
            pictures: string[];
        };
        PublicationAsked: {
            reason?: string;
        };
        PublicDoctor: {
            category?: components["schemas"]["DoctorCategory"];
            level?: components["schemas"]["DoctorLevel"];
            main_institution: string;
            name: string;
            papers: components["schemas"]["PublicPaper"][];
            places: components["schemas"]["DoctorLine"][];
            /** Format: uuid */
            practitioner: string;
            scopes: components["schemas"]["PracticeScope"][];
        };
        PublicPaper: {
            kind: components["schemas"]["PaperKind"];
            number: string;
            /** Format: date-time */
            verified_at?: string;
        };
        QualitySample: {
            /** Format: uuid */
            consult: string;
            doctor: string;
            /** Format: uuid */
            practitioner: string;
            /** Format: date-time */
            taken_at: string;
        };
        QualitySamples: {
            samples: components["schemas"]["QualitySample"][];
        };
        QualityVerdict: {
            passed: boolean;
            remark: string;
        };
        QueueCard: {
            /** Format: int64 */
            expected_wait_s?: number;
            /** Format: int64 */
            place: number;
        };
        RealName: {
            /** Format: date-time */
            asked_at?: string;
            /** Format: date */
            birth_date?: string;
            kind?: components["schemas"]["PersonPaperKind"];
            /** Format: int64 */
            level: number;
            name?: string;
            number_masked?: string;
            /** Format: date-time */
            review_due?: string;
            state: string;
            /** Format: int64 */
            tries_left: number;
            warnings: string[];
            why?: string;
        };
        RealNameAsk: {
            /** Format: date */
            birth_date?: string;
            kind: components["schemas"]["PersonPaperKind"];
            name: string;
            number: string;
            pictures?: string[];
            sex?: components["schemas"]["Sex"];
        };
        ReasonBody: {
            reason: string;
        };
        Receipt: {
            /** Format: int64 */
            delivered_seq?: number;
            /** Format: int64 */
            read_seq?: number;
        };
        /** @enum {string} */
        Relation: "spouse" | "son" | "daughter" | "grandchild" | "parent" | "grandparent" | "sibling" | "other";
        /** @enum {string} */
        ReviewKind: "real_name" | "family";
        RosterBreach: {
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            is: number;
            /** Format: int64 */
            limit: number;
            /** Format: uuid */
            practitioner: string;
            rule: components["schemas"]["RosterRule"];
            /** Format: date-time */
            until: string;
        };
        RosterHole: {
            /** Format: int64 */
            centres: number;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            have: number;
            /** Format: int64 */
            need: number;
            /** Format: date-time */
            until: string;
        };
        RosterHoles: {
            departments: components["schemas"]["DepartmentHoles"][];
            /** Format: date */
            monday: string;
        };
        RosterImported: {
            /** Format: int64 */
            shifts: number;
        };
        RosterLive: {
            departments: components["schemas"]["LiveDepartment"][];
        };
        RosterPlan: {
            holes: components["schemas"]["RosterHole"][];
            shifts: string[];
            unfilled: components["schemas"]["RosterUnfilled"][];
        };
        RosterPresent: {
            online: boolean;
            /** Format: date-time */
            online_since?: string;
            shift: components["schemas"]["Shift"];
        };
        RosterPublication: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            holes: number;
            reason: string;
            /** Format: int64 */
            shifts: number;
        };
        /** @enum {string} */
        RosterRule: "overlap" | "long_day" | "rest" | "nights_in_row" | "rest_after_nights" | "no_nights" | "week_mean" | "day_off" | "overtime_month";
        RosterUnfilled: {
            /** Format: int64 */
            centres: number;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            seats: number;
            /** Format: int64 */
            serving: number;
            /** Format: date-time */
            until: string;
            why: components["schemas"]["RosterWhyNot"][];
        };
        RosterWeek: {
            breaches: components["schemas"]["RosterBreach"][];
            /** Format: int64 */
            centres: number;
            /** Format: uuid */
            department: string;
            doctors: components["schemas"]["DoctorOfWeek"][];
            forecast: boolean;
            holes: components["schemas"]["RosterHole"][];
            mandatory: boolean;
            /** Format: date */
            monday: string;
            need: number[];
            publications: components["schemas"]["RosterPublication"][];
            shifts: components["schemas"]["Shift"][];
        };
        /** @enum {string} */
        RosterWhy: "busy" | "hours" | "rest" | "nights" | "exempt";
        RosterWhyNot: {
            /** Format: int64 */
            doctors: number;
            why: components["schemas"]["RosterWhy"];
        };
        /** @enum {string} */
        Scope: "book" | "pay" | "view" | "consult";
        ScopesAsk: {
            scopes: components["schemas"]["Scope"][];
        };
        ScreenBody: {
            about: string;
            clear: string[];
            language: string;
            pregnant?: string;
            signs: string[];
            unsure: string[];
            version: string;
        };
        ScreenReply: {
            complete: boolean;
            crisis: boolean;
            disposition: components["schemas"]["Disposition"];
            /** Format: uuid */
            id: string;
        };
        SecondFactor: {
            challenge: string;
            code: string;
            /** Format: uuid */
            tenant?: string;
        };
        SelfCareCheck: {
            ask_again: boolean;
            asked: boolean;
            /** Format: date-time */
            due_at: string;
            how?: components["schemas"]["CheckHow"];
        };
        Session: {
            app: components["schemas"]["App"];
            /** Format: date-time */
            created_at: string;
            current: boolean;
            device_name: string;
            /** Format: uuid */
            id: string;
            ip_masked: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        Sessions: {
            sessions: components["schemas"]["Session"][];
        };
        /** @enum {string} */
        Sex: "male" | "female" | "unknown";
        Shift: {
            /** Format: date-time */
            attended_at?: string;
            /** Format: date-time */
            called_at?: string;
            /** Format: uuid */
            department: string;
            doctor: string;
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ShiftKind"];
            /** Format: date-time */
            no_show_at?: string;
            /** Format: uuid */
            practitioner: string;
            state: components["schemas"]["ShiftState"];
            /** Format: date-time */
            until: string;
            /** Format: int64 */
            version: number;
        };
        ShiftAsked: {
            /** Format: uuid */
            department: string;
            /** Format: date-time */
            from: string;
            kind?: components["schemas"]["ShiftKind"];
            /** Format: uuid */
            practitioner: string;
            /** Format: date-time */
            until: string;
        };
        /** @enum {string} */
        ShiftKind: "duty" | "standby";
        ShiftMade: {
            /** Format: uuid */
            id: string;
        };
        ShiftMoved: {
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            practitioner: string;
            /** Format: date-time */
            until: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        ShiftState: "draft" | "published" | "locked" | "in_progress" | "closed" | "withdrawn";
        ShiftWithdrawn: {
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        Side: "patient" | "doctor" | "system";
        SignIn: {
            code: string;
            consents?: string[];
            phone: string;
        };
        StaffSignIn: {
            login: string;
            password: string;
        };
        /** @enum {string} */
        State: "queued" | "offered" | "accepted" | "in_progress" | "summary_due" | "completed" | "closed" | "cancelled";
        Swap: {
            /** Format: uuid */
            asked: string;
            asked_name: string;
            /** Format: uuid */
            asker: string;
            asker_name: string;
            /** Format: uuid */
            department: string;
            /** Format: uuid */
            id: string;
            in_return?: components["schemas"]["Shift"];
            shift: components["schemas"]["Shift"];
            state: components["schemas"]["SwapState"];
            /** Format: date-time */
            until: string;
        };
        SwapAnswer: {
            agrees: boolean;
        };
        SwapAsked: {
            /** Format: uuid */
            colleague: string;
            /** Format: uuid */
            in_return?: string;
            /** Format: uuid */
            shift: string;
        };
        SwapDecision: {
            approves: boolean;
        };
        SwapMade: {
            /** Format: uuid */
            id: string;
        };
        Swaps: {
            mine: components["schemas"]["Swap"][];
            to_decide: components["schemas"]["Swap"][];
        };
        /** @enum {string} */
        SwapState: "asked" | "agreed" | "approved" | "refused" | "taken_back" | "expired";
        TermBody: {
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
        };
        /** @enum {string} */
        Title: "none" | "resident" | "attending" | "associate_chief" | "chief";
        TriageAnswer: {
            chosen?: number[];
            denied?: boolean;
            question: string;
            skipped?: boolean;
        };
        TriageAnswerInWords: {
            ask: components["schemas"]["TriageWords"];
            chosen: components["schemas"]["TriageWords"][];
            denied: boolean;
            skipped: boolean;
        };
        TriageAsked: {
            age_years?: number;
            answers?: components["schemas"]["TriageAnswer"][];
            /** Format: int64 */
            card_after_ms?: number;
            corrections?: components["schemas"]["TriageChipCorrection"][];
            language: string;
            pregnant?: boolean;
            sex?: components["schemas"]["TriageSex"];
            signs?: string[];
            text: string;
            vitals?: components["schemas"]["TriageVitals"];
        };
        /** @enum {string} */
        TriageAskKind: "pick" | "if_yes" | "pick_is" | "one";
        TriageChip: {
            id: string;
            name: components["schemas"]["TriageWords"];
            saying: components["schemas"]["TriageSaying"];
            target: components["schemas"]["TriageTarget"];
            words: string;
        };
        TriageChipCorrection: {
            id: string;
            present: boolean;
            target: components["schemas"]["TriageTarget"];
        };
        TriageCorrection: {
            /** Format: date-time */
            at: string;
            department?: string;
            disposition: components["schemas"]["Disposition"];
        };
        TriageCorrectionWish: {
            department?: string;
            disposition: components["schemas"]["Disposition"];
        };
        /** @enum {string} */
        TriageDecision: "consult" | "self_care" | "go_there" | "override";
        TriageDepartment: {
            code: string;
            name: components["schemas"]["TriageWords"];
        };
        TriageMore: {
            answers?: components["schemas"]["TriageAnswer"][];
            /** Format: int64 */
            card_after_ms?: number;
            corrections?: components["schemas"]["TriageChipCorrection"][];
        };
        TriageNamed: {
            id: string;
            name: components["schemas"]["TriageWords"];
        };
        TriagePerson: {
            age_guessed?: boolean;
            age_years?: number;
            pregnant?: boolean;
            sex?: components["schemas"]["TriageSex"];
        };
        TriageQuestion: {
            ask: components["schemas"]["TriageWords"];
            choices: components["schemas"]["TriageWords"][];
            id: string;
            kind: components["schemas"]["TriageAskKind"];
            red_flag: boolean;
            settled?: number[];
        };
        TriageReason: {
            confirmed: boolean;
            disposition: components["schemas"]["Disposition"];
            findings: components["schemas"]["TriageNamed"][];
            modifiers: components["schemas"]["TriageNamed"][];
            red_flag: boolean;
            rule: string;
            /** Format: int64 */
            score?: number;
            sign?: string;
            sources: components["schemas"]["TriageSource"][];
            words: string[];
        };
        /** @enum {string} */
        TriageSaying: "fact" | "doubt" | "denied" | "past" | "supposed" | "other";
        /** @enum {string} */
        TriageSex: "female" | "male";
        TriageSource: {
            id: string;
            title: components["schemas"]["TriageWords"];
        };
        TriageSummary: {
            answers: components["schemas"]["TriageAnswerInWords"][];
            /** Format: date-time */
            at: string;
            because: components["schemas"]["TriageReason"][];
            complaint?: components["schemas"]["TriageNamed"];
            contradicts: boolean;
            correction?: components["schemas"]["TriageCorrection"];
            crisis: boolean;
            decision?: components["schemas"]["TriageDecision"];
            denied: components["schemas"]["TriageNamed"][];
            departments: components["schemas"]["TriageDepartment"][];
            disposition: components["schemas"]["Disposition"];
            ignored: string[];
            level_of_care: components["schemas"]["CareLevel"];
            person: components["schemas"]["TriagePerson"];
            protocol: string;
            said: components["schemas"]["TriageNamed"][];
            several: boolean;
            text: string;
            unsure: components["schemas"]["TriageNamed"][];
            vitals?: components["schemas"]["TriageVitals"];
        };
        /** @enum {string} */
        TriageTarget: "finding" | "modifier" | "complaint";
        TriageTurn: {
            advice: components["schemas"]["TriageWords"][];
            /** Format: int64 */
            asked: number;
            asks: boolean;
            because: components["schemas"]["TriageReason"][];
            chips: components["schemas"]["TriageChip"][];
            come_back_if: components["schemas"]["TriageWords"][];
            complaint?: components["schemas"]["TriageNamed"];
            confirmed: components["schemas"]["Disposition"];
            contradicts: boolean;
            crisis: boolean;
            departments: components["schemas"]["TriageDepartment"][];
            disposition: components["schemas"]["Disposition"];
            ignored: string[];
            level_of_care: components["schemas"]["CareLevel"];
            /** Format: int64 */
            most: number;
            person: components["schemas"]["TriagePerson"];
            protocol: string;
            question?: components["schemas"]["TriageQuestion"];
            several: boolean;
            unread: boolean;
        };
        TriageVitals: {
            consciousness?: components["schemas"]["Consciousness"];
            diastolic?: number;
            glucose?: number;
            heart_rate?: number;
            respiratory_rate?: number;
            spo2?: number;
            systolic?: number;
            temperature_c?: number;
        };
        TriageWords: {
            en: string;
            zh: string;
        };
        /** @enum {string} */
        Turn: "patient" | "doctor" | "none";
        Uploaded: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            height: number;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            width: number;
        };
        /** @enum {string} */
        Verdict: "approved" | "refused";
        WeekHours: {
            /** Format: int64 */
            elsewhere_minutes: number;
            /** Format: date */
            monday: string;
            /** Format: int64 */
            planned_minutes: number;
            too_many: boolean;
            /** Format: int64 */
            warning_minutes: number;
            /** Format: int64 */
            worked_minutes: number;
        };
        WorkItem: {
            /** Format: date-time */
            acknowledged_at?: string;
            /** Format: uuid */
            assignee?: string;
            audience: string;
            /** Format: date-time */
            due?: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            opened_at: string;
            outcome?: string;
            /** Format: uuid */
            subject: string;
            urgent: boolean;
        };
        WorkItems: {
            items: components["schemas"]["WorkItem"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_alarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alarms"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_alarms_id_acknowledgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consent_texts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTexts"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consults"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_consults: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Opening"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consult"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consults_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consult"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_acceptance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_cancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReason"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndWish"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_hand_over: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverNote"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consults_id_messages: {
        parameters: {
            query?: {
                after?: string;
                limit?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_consults_id_messages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consults_id_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consults_id_note_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteDraft"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_note_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteDraft"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_note_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDraft"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Receipt"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_consults_id_triage_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageCorrectionWish"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_crisis_calls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CrisisBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrisisReply"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_crisis_calls_id_phone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhoneReply"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_danger_questions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_danger_screens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreenBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenReply"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demo_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccounts"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demo_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoInbox"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_demo_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoCode"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_doctor_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoctorInvitation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationMade"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_doctor_invitations_acceptance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingCard"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_doctor_invitations_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationCard"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_doctors: {
        parameters: {
            query?: {
                after?: string;
                city?: string;
                department?: string;
                institution?: string;
                limit?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorLines"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_doctors_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDoctor"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_hours_monday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                monday: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekHours"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_hours_monday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                monday: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursDeclared"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekHours"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterLive"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_my_shifts: {
        parameters: {
            query?: {
                days?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyShifts"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_practitioners_id_no_nights: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoNights"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_duty_shifts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftAsked"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftMade"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_shifts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftMoved"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_shifts_id_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_shifts_id_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftWithdrawn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_sites_id_centre: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CentreOfSite"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_swaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Swaps"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_duty_swaps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapAsked"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapMade"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_swaps_id_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapAnswer"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_swaps_id_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_swaps_id_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_weeks_monday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                monday: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterHoles"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_duty_weeks_monday_departments_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                monday: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterWeek"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_weeks_monday_departments_id_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                monday: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPlan"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_duty_weeks_monday_departments_id_publication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                monday: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPublication"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_duty_weeks_monday_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                monday: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterImported"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_first_administrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Founder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAdministrator"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_first_administrator_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstInvitation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_institutions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Institutions"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_accesses: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessEntries"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_dossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_dossier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_elder_mode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ElderMode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_family: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Family"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_me_family_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_family_id_proofs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Family"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_family_id_scopes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScopesAsk"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_family_adult_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdultPhone"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_family_adults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdultAsk"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Family"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_family_children: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChildAsk"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Family"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_guardians: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guardians"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_onboardings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingCards"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_papers_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_real_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealName"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_real_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RealNameAsk"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealName"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_real_name_face: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaceAsk"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealName"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_real_name_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealName"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_me_sessions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboarding_exam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exam"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboardings: {
        parameters: {
            query?: {
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingCards"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_onboardings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoctorApplication"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingCard"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboardings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingWhole"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_onboardings_id_contract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorContract"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_contract_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorContract"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_exam_answers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExamAnswers"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExamResult"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_filing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_first_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_papers_kind_renewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_recheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_reinstatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_second_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_submission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_suspension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_termination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_onboardings_id_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_parked_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedJobs"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_parked_jobs_id_dismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Dismissal"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_parked_jobs_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_person_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonReviews"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_person_reviews_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonReview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_person_reviews_id_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonReviewDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_person_reviews_id_pictures_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_person_reviews_id_taking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonReview"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pictures_id: {
        parameters: {
            query?: {
                size?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presence"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_quality_samples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualitySamples"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_quality_samples_id_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualityVerdict"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_sign_in_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCode"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_staff_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_staff_sign_in_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_triage_assessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentLines"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_triage_assessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageAsked"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_triage_assessments_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_triage_assessments_id_answers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageMore"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_triage_assessments_id_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_triage_assessments_id_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_uploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_worklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItems"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
