import type { NoticeTexts } from './texts.ts'

export const en: NoticeTexts = {
  language: 'en',
  signature: [
    'The Norwegian Tax Administration',
    "You can't reply to this e-mail. We never send links, and we never ask for codes or passwords.",
  ],
  kinds: {
    'letter.ordered': {
      sms: "A PIN code letter was ordered for you on {date} at {time}. Wasn't it you? Call {helpDesk} and we will block the codes.",
      email: {
        subject: 'A PIN code letter has been ordered for you',
        paragraphs: [
          'A PIN code letter was ordered for you on {date} at {time}.',
          'If we can send a letter, it comes to your address in the National Population Register. If it was you who ordered it, there is nothing you need to do.',
          "Wasn't it you? Call {helpDesk} or come to the counter, and we will block the codes.",
        ],
      },
    },
    'letter.order_receipt': {
      sms: "You ordered a PIN code letter on {date} at {time}. Reference: {reference}. Wasn't it you? Call {helpDesk} and we block the codes.",
      email: {
        subject: 'Receipt: you have ordered a PIN code letter',
        paragraphs: [
          'You ordered a PIN code letter on {date} at {time}. The reference number is {reference}.',
          'If we can send a letter, it comes to your address in the National Population Register. With the reference number you can see at the kiosk when it may come.',
          "Wasn't it you? Call {helpDesk} or come to the counter, and we will block the codes.",
        ],
      },
    },
    'letter.blocked': {
      sms: "The codes in your PIN code letters were blocked on {date} at {time}. Wasn't it you? Call {helpDesk} or come to the counter.",
      email: {
        subject: 'The codes in your PIN code letters are blocked',
        paragraphs: [
          'The codes in your PIN code letters were blocked on {date} at {time}. Nobody can sign in with them.',
          'You can still sign in with a code by text message. If you need new PIN codes, you can order a new letter at the counter.',
          "Wasn't it you? Call {helpDesk} or come to the counter with proof of identity, and we will help you.",
        ],
      },
    },
    'letter.returned': {
      sms: 'Your PIN code letter came back to us. Correct your address at the tax office before you order a new one. Need help? Call {helpDesk}.',
      email: {
        subject: 'Your PIN code letter came back to us',
        paragraphs: [
          'Your PIN code letter could not be delivered and came back to us.',
          'Correct your address at the tax office before you order a new one. Check too that your letter box shows first name and surname.',
          "Need help, or didn't you order a letter? Call {helpDesk} or come to the counter.",
        ],
      },
    },
    'letter.held': {
      sms: 'Your PIN code letter has not been sent. We must check your address first. Come to the counter or call {helpDesk}.',
      email: {
        subject: 'Your PIN code letter has not been sent yet',
        paragraphs: [
          'Your PIN code letter has not been sent. We must check your address first, for example because it is new.',
          "Come to the counter with proof of identity or call {helpDesk}, also if you didn't order a letter.",
        ],
      },
    },
    'sign_in.code': {
      sms: "{code} is your code for signing in. It is valid for {minutes} minutes. Never share it. Didn't you ask for it? Call {helpDesk}.",
    },
    'password.temporary': {
      sms: "Temporary password: {password} (valid for {minutes} minutes). Didn't you ask for it? Call {helpDesk}.",
      email: {
        subject: 'Temporary password',
        paragraphs: [
          'Here is the temporary password you asked for. It is valid for {minutes} minutes.',
          '{password}',
          'When you have signed in, you choose a new password.',
          "Didn't you ask for this? Then someone may be trying to use your national identity number. Don't share the password, and call {helpDesk}.",
        ],
      },
    },
    'password.changed': {
      sms: "Your password was changed on {date} at {time}. Wasn't it you? Call {helpDesk} at once.",
      email: {
        subject: 'Your password has been changed',
        paragraphs: [
          'Your password was changed on {date} at {time}. If it was you who did it, there is nothing you need to do.',
          "Wasn't it you? Call {helpDesk} at once.",
        ],
      },
    },
    'account.registered': {
      sms: "You were registered as a user on {date} at {time}. Wasn't it you? Call {helpDesk} at once.",
      email: {
        subject: 'You are registered as a user',
        paragraphs: [
          'You were registered as a user on {date} at {time}, with a code from a PIN code letter.',
          "Wasn't it you? Call {helpDesk} at once.",
        ],
      },
    },
    'mobile.confirm': {
      sms: "{code} confirms your mobile number. The code is valid for {minutes} minutes. If you didn't ask for it, there is nothing you need to do.",
    },
    'move.received': {
      sms: "We received your move notification on {date} at {time}. It usually takes 5 working days. Wasn't it you? Call {helpDesk}.",
      email: {
        subject: 'We have received your move notification',
        paragraphs: [
          'We received your move notification on {date} at {time}. It usually takes 5 working days to process.',
          "Wasn't it you? Call {helpDesk} or come to the counter.",
        ],
      },
    },
    'move.confirm_requested': {
      sms: 'A move is reported for you or a child in your care. Nothing changes until you confirm it at the tax office. Wrong? Reject it there or call {helpDesk}.',
      email: {
        subject: 'A move is waiting for you to confirm it',
        paragraphs: [
          'On {date} at {time} it was reported that you, or a child you have parental responsibility for, are moving.',
          'Nothing changes until you have confirmed it. You do that at the tax office.',
          'Is it wrong? Reject the move at the tax office, or call {helpDesk}.',
        ],
      },
    },
    'move.accepted': {
      sms: "Your new address is in the National Population Register. Didn't you report a move? Call {helpDesk} or come to the counter.",
      email: {
        subject: 'Your new address is registered',
        paragraphs: [
          'The move has been processed, and your new address is in the National Population Register.',
          'Remember to put first name and surname on your letter box.',
          "Didn't you report a move? Call {helpDesk} or come to the counter.",
        ],
      },
    },
    'move.rejected': {
      sms: 'Your move notification was not accepted, and your address is unchanged. Come to the counter or call {helpDesk}, and we will help you.',
      email: {
        subject: 'Your move notification was not accepted',
        paragraphs: [
          'Your move notification was not accepted. Your address is unchanged.',
          "Come to the counter with proof of identity or call {helpDesk}, and we will help you, also if you didn't report a move.",
        ],
      },
    },
    'move.reported_from_here': {
      sms: "A move from your address was reported on {date} at {time}. Does it concern you, and you didn't report it? Call {helpDesk}.",
      email: {
        subject: 'A move from your address has been reported',
        paragraphs: [
          'On {date} at {time} a move was reported from the address where you are registered. Every adult must confirm their own move.',
          'Does it concern you without you having reported it? Call {helpDesk} or come to the counter.',
        ],
      },
    },
  },
}
