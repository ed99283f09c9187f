export default {
  app: { vendor: '选任', name: '任务办理' },

  // The apps look for "zh" only and never for "zh-CN": Chinese is reached as the fallback.
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },

  // what the page says, and until when; which fields a refusal names; one answer for the rest of a list; what was typed and not handed in yet; what became of what was handed in, and of a task while its page was open; the cards of the list, and what waits below it; the tabs 材料 (papers that a step needs) and 历史; the windows
  // 案件处置 (what is done to a case from outside of its procedure) and 名册导入
  customScripts: ['scripts/notices', 'scripts/faults', 'scripts/rest', 'scripts/drafts', 'scripts/outcome', 'scripts/meanwhile', 'scripts/cards', 'scripts/waiting', 'scripts/papers', 'scripts/history', 'scripts/cases', 'scripts/roster'],

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到筛选器列表' },
    focusList: { key: 'ctrl+alt+l', description: '转到任务列表' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单第一个输入框' },
    startProcess: { key: 'ctrl+alt+p', description: '打开『启动流程』窗口' }
  },

  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
